-- A recipient's domain that asked to be left alone (421, 4.7.x), for all replicas. A domain may be one person's: nothing
-- is kept of it longer than an hour beyond its rest.
create table domain_rest (
    domain text primary key,
    until  timestamptz not null,
    -- How often in a row.
    times  int         not null,
    words  text        not null
);

-- Token buckets of domains that have a rate, and (empty name) of all together. A full one says nothing and goes.
create table domain_bucket (
    domain    text primary key,
    tokens    double precision not null,
    filled_at timestamptz      not null,
    booked    timestamptz[]    not null
);

-- How often the text was refused, and whether it is sent no further, and why. Null where it never was.
alter table mailing
    add column refusals   int,
    add column paused_at  timestamptz,
    add column paused_why text;

create function mail_domain(email text) returns text
    language sql immutable as
$$
select lower(split_part(email, '@', -1))
$$;
