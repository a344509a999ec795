-- What is shown of the breakdowns, and of how many signatures: it moves on in steps of at least five people, and is the same
-- on every replica, so that nobody can be made out by looking before and after they signed. Cells as JSON, rows of
-- kind, cell, online, paper, as they were counted at that moment.
create table shown (
    petition text        primary key references petition,
    version  bigint      not null,
    online   bigint      not null,
    paper    bigint      not null,
    at       timestamptz not null,
    cells    text        not null
);
