-- What was driven again from quarantine counted later than its place in the log: when the register had read so far.
-- Folding the log anew puts it there; at tells what was done first where nothing was read in between.
create table driven_again (
    topic       text        not null,
    topic_id    text        not null,
    partition   int         not null,
    log_offset  bigint      not null,
    next_offset bigint      not null,
    at          timestamptz not null default clock_timestamp(),
    primary key (topic, topic_id, partition, log_offset)
);

-- Whether another incarnation of the topic was counted before this one: then the log does not tell everything.
alter table consumed add column recreated boolean not null default false;
