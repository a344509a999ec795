-- How far each topic has been read, as of this very state of the database: after a restore or a failover to an older one
-- it tells what must be read again, whatever Kafka has as committed.
create table bookmark (
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (topic, partition)
);
