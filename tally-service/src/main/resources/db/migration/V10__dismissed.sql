-- What an organiser has looked at and leaves uncounted: the record goes, the row stays and says why.
alter table quarantine add column dismissed_at timestamptz, add column note text;
create index quarantine_open on quarantine (partition, log_offset) where dismissed_at is null;
