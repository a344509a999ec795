-- When the count moved: what each quarter of an hour (UTC) added, less what was taken back in it, so a row may be below 0.
-- Whoever adds a petition's rows up gets tally.online and tally.paper, always: both are written by one statement.
-- Quarters, because every zone in use is a whole number of them away from UTC (Nepal: 05:45): hours and days of any zone,
-- and of a petition that changes its zone, are sums of them. At most 96 rows a day and petition, however many sign.
create table tally_quarter (
    petition text        not null references petition,
    since    timestamptz not null,
    online   bigint      not null,
    paper    bigint      not null,
    primary key (petition, since)
) with (fillfactor = 40);

-- What happened before this table: every step of every signature is on record, and steps into the count and out of it
-- are what moved it. An inbox lives in one partition, so its offsets are the order of its steps.
with step as (
    select inbox, id, petition, at, state = 'COUNTED' as counts,
           lag(state = 'COUNTED', 1, false) over (partition by inbox, id order by at, log_offset) as counted
    from transition
), moved as (
    select step.petition, date_bin('15 minutes', step.at, timestamptz 'epoch') as since,
           case when step.counts then 1 else -1 end as n,
           upper(coalesce(signature.channel, '')) in ('SHEET', 'LETTER') as paper
    from step join signature using (inbox, id)
    where step.counts <> step.counted
)
insert into tally_quarter (petition, since, online, paper)
select petition, since, coalesce(sum(n) filter (where not paper), 0), coalesce(sum(n) filter (where paper), 0)
from moved group by petition, since;

-- A count that its steps do not explain (there should be none) stands at the petition's opening, so that the sums hold.
insert into tally_quarter as known (petition, since, online, paper)
select t.petition, date_bin('15 minutes', coalesce(p.opens_at, p.published_at), timestamptz 'epoch'),
       t.online - coalesce(q.online, 0), t.paper - coalesce(q.paper, 0)
from tally t join petition p on p.slug = t.petition
left join (select petition, sum(online) as online, sum(paper) as paper from tally_quarter group by petition) q
  on q.petition = t.petition
where t.online <> coalesce(q.online, 0) or t.paper <> coalesce(q.paper, 0)
on conflict (petition, since) do update
  set online = known.online + excluded.online, paper = known.paper + excluded.paper;
