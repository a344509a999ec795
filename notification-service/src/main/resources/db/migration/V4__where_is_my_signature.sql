-- Opens intake's page "Where is my signature?"; absent for who signed before there was one.
alter table supporter add column status_token text;

-- A signature's records are keyed by its inbox: erasing somebody reaches what was put aside of them.
alter table quarantine add column key text;
create index quarantine_key on quarantine (key);
