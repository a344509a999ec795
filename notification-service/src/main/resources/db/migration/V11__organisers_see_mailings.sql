-- Stopped by an organiser for good: what was not sent will not be, and nothing resumes it. Such a mailing is paused as
-- well, so that whatever asks for that alone sends none of it.
alter table mailing add column stopped_at timestamptz;

-- The newest mailings, a page at a time.
create index mailing_newest on mailing (created_at, id);
