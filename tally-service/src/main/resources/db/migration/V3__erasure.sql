-- By whom a record set apart is, as far as its key and its content tell: erasing somebody reaches it too.
alter table quarantine add column inbox text, add column petition text;
create index quarantine_inbox on quarantine (inbox);
