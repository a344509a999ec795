-- What it takes to drive a record again as it came. Null in rows from before.
alter table quarantine add column type text, add column logged_at timestamptz;
