-- The schema is Flyway's alone; Hibernate neither makes nor checks it.

create table petition (
    slug         text primary key,
    title        text        not null,
    time_zone    text        not null,
    published_at timestamptz not null
);

-- A supporter is a person (inbox and folded name) of a petition. Who need not be written to has no email and no name.
create table supporter (
    id               uuid primary key,
    petition         text    not null,
    inbox            text    not null,
    household        text    not null,
    person           text    not null,
    -- The signature that stands; a repetition's id leads to it through the table signature.
    signature        uuid    not null,
    state            text    not null check (state in ('AWAITING', 'CONFIRMED', 'WITHDRAWN', 'REMOVED', 'ERASED', 'REFUSED')),
    email            text,
    name             text,
    locale           text    not null,
    confirm_token    text,
    withdraw_token   text,
    not_me_token     text,
    wants_strikes    boolean not null,
    wants_milestones boolean not null,
    wants_news       boolean not null,
    confirmed_at     timestamptz,
    -- How many mails this signature has caused by being submitted, again and again.
    mails            int     not null,
    suppressed       boolean not null default false,
    -- Said "stop all": only a signature of theirs that waits for confirmation is still written about.
    stopped          boolean,
    unique (petition, person)
);
create index supporter_inbox on supporter (petition, inbox);
create index supporter_confirmed on supporter (petition) where state = 'CONFIRMED';

-- What is known of each signature id, in whatever order it was read. Facts are only ever added.
create table signature (
    id           uuid primary key,
    supporter    uuid,
    original     uuid,
    confirmed_at timestamptz,
    withdrawn    boolean not null default false,
    removed      boolean not null default false,
    erased       boolean not null default false
);
create index signature_supporter on signature (supporter);

create table strike (
    id         text primary key,
    petition   text        not null,
    sequence   int         not null,
    status     text        not null check (status in ('PLANNED', 'CANCELLED')),
    title      text        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    time_zone  text        not null,
    place      text,
    changed_at timestamptz not null
);
create index strike_ahead on strike (petition, starts_at);

-- Every version anybody may have been told, so that a correction can say what was wrong.
create table strike_version (
    strike    text        not null references strike,
    sequence  int         not null,
    status    text        not null,
    title     text        not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    time_zone text        not null,
    place     text,
    primary key (strike, sequence)
);

-- Who was told which version of a strike, written when the mail is handed to the mail server.
create table told (
    supporter uuid not null references supporter,
    strike    text not null references strike,
    sequence  int  not null,
    primary key (strike, supporter)
);

create table outbox (
    id    bigint generated always as identity primary key,
    key   text not null,
    ce_id text not null,
    type  text not null,
    body  text not null
);

-- One occasion to write to many, or (confirmations) one reason to write to one after the other.
create table mailing (
    id         text primary key,
    kind       text        not null,
    audience   text        not null,
    lane       int         not null,
    petition   text        not null,
    strike     text references strike,
    sequence   int,
    threshold  bigint,
    count      bigint,
    reached_at timestamptz,
    created_at timestamptz not null
);
create index mailing_milestones on mailing (petition, reached_at) where kind = 'MILESTONE';
create index mailing_strike on mailing (strike) where strike is not null;

-- The ledger: one row per mail, without anything personal; who and what is looked up when it is sent.
create table mail (
    id         bigint generated always as identity primary key,
    mailing    text        not null references mailing,
    supporter  uuid        not null references supporter,
    -- Which submission caused it; empty where a mailing writes once.
    occasion   text        not null default '',
    lane       int         not null,
    state      text        not null default 'QUEUED'
        check (state in ('QUEUED', 'CLAIMED', 'ATTEMPTING', 'SENT', 'FAILED', 'AMBIGUOUS', 'CANCELLED')),
    due_at     timestamptz not null,
    deadline   timestamptz not null,
    attempts   int         not null default 0,
    recovered  boolean     not null default false,
    claim      uuid,
    lease_until timestamptz,
    settled_at timestamptz,
    words      text,
    unique (mailing, supporter, occasion)
) with (fillfactor = 80);
create index mail_due on mail (lane, due_at, id) where state = 'QUEUED';
create index mail_leased on mail (lease_until) where state in ('CLAIMED', 'ATTEMPTING');
create index mail_open on mail (supporter) where state in ('QUEUED', 'CLAIMED', 'ATTEMPTING');
create index mail_ledger on mail (mailing, state);

create table quarantine (
    topic     text        not null,
    partition int         not null,
    position  bigint      not null,
    reason    text        not null,
    bytes     bytea,
    at        timestamptz not null,
    primary key (topic, partition, position)
);

-- The one place that says who may be written to; both the claim and the marking before DATA ask it.
create function may_be_written(audience text, s supporter) returns boolean
    language sql immutable as
$$
select s.email is not null and not s.suppressed and case audience
    when 'UNCONFIRMED' then s.state = 'AWAITING'
    when 'INBOX' then s.state in ('AWAITING', 'CONFIRMED', 'REFUSED') and s.stopped is not true
    when 'CONFIRMED' then s.state = 'CONFIRMED' and s.stopped is not true
    when 'STRIKES' then s.state = 'CONFIRMED' and s.wants_strikes
    when 'MILESTONES' then s.state = 'CONFIRMED' and s.wants_milestones
    else false end
$$;

-- A mail about a strike speaks of one version of it and dies with that version.
create function still_true(strike_id text, told_sequence int) returns boolean
    language sql stable as
$$
select strike_id is null or exists (select 1 from strike where id = strike_id and sequence = told_sequence)
$$;
