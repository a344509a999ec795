-- A signature that was struck off may be let in again: how often it was, by turns, so that facts go on being only added,
-- whichever of two batches that know of one signature is written last.
alter table signature add column corrections int not null default 0;
update signature set corrections = 1 where removed;
alter table signature drop column removed;
