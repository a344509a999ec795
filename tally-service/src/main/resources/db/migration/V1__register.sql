-- A copy of what is needed of each petition; the truth is the compacted topic.
create table petition (
    slug         text primary key,
    campaign     text        not null,
    title        text        not null,
    opens_at     timestamptz,
    closes_at    timestamptz,
    time_zone    text        not null,
    milestones   bigint[]    not null,
    published_at timestamptz not null
);

-- One row per person who signed, in the state the decision gave it. No email: that is the notification-service's to know.
create table signature (
    inbox        text        not null,
    id           uuid        not null,
    petition     text        not null,
    state        text        not null,
    person       text,
    household    text,
    duplicate_of uuid,
    why          text,
    confirmed_at timestamptz,
    erased       boolean     not null default false,
    name         text,
    postcode     text,
    country      text,
    occupation   text,
    channel      text,
    consent      text,
    submitted_at timestamptz,
    counted_at   timestamptz,
    changed_at   timestamptz not null,
    -- In which order signatures of an inbox came: the first of a person is the one the others repeat.
    seq          bigint generated always as identity,
    primary key (inbox, id)
) with (fillfactor = 85);

-- The second net under the decision: whatever is replayed, nobody is in the count twice.
create unique index one_live_signature_a_person on signature (petition, person) where state in ('AWAITING', 'COUNTED');

-- Every step of every signature and the record that caused it.
create table transition (
    inbox      text        not null,
    id         uuid        not null,
    petition   text        not null,
    state      text        not null,
    why        text,
    at         timestamptz not null,
    partition  int         not null,
    log_offset bigint      not null
);
create index transition_of_signature on transition (inbox, id);

-- The live count. Updated once per batch; the free space keeps those updates on their page.
create table tally (
    petition       text primary key references petition,
    version        bigint not null default 1,
    online         bigint not null default 0 check (online >= 0),
    paper          bigint not null default 0 check (paper >= 0),
    awaiting       bigint not null default 0 check (awaiting >= 0),
    last_signed_at timestamptz
) with (fillfactor = 40);

-- Apart from the count, so that telling it never waits for counting.
create table tally_told (
    petition text primary key references petition,
    version  bigint not null
) with (fillfactor = 40);

create table milestone (
    petition   text        not null references petition,
    threshold  bigint      not null,
    count      bigint      not null,
    highest    bigint      not null,
    reached_at timestamptz not null,
    told       boolean     not null default false,
    primary key (petition, threshold)
);
create index milestone_untold on milestone (petition, threshold) where not told;

-- Where to resume, of which incarnation of the topic. Kafka's own offsets are only a hint.
create table consumed (
    topic       text   not null,
    partition   int    not null,
    topic_id    text   not null,
    next_offset bigint not null,
    primary key (topic, partition)
) with (fillfactor = 40);

-- Records that could not be read or counted, to be looked at and driven again.
create table quarantine (
    topic      text        not null,
    partition  int         not null,
    log_offset bigint      not null,
    at         timestamptz not null,
    type       text,
    reason     text        not null,
    payload    bytea,
    primary key (topic, partition, log_offset)
);
