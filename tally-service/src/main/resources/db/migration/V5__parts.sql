-- What breakdowns tell signatures apart by, beside country, occupation and channel; see SignatureSubmitted.
alter table signature add column nation text, add column area text, add column gathering text;

-- Labels of the groups for people who read the numbers, as JSON, and the language they are in; null until the topic is read.
alter table petition add column occupations text, add column language text;

-- The count by cell of each breakdown, written by the statement that moves the count: the cells of a kind always add up
-- to tally.online and tally.paper. The cell '' is of those of whom it is not known.
create table tally_part (
    petition text   not null references petition,
    kind     text   not null,
    cell     text   not null,
    online   bigint not null,
    paper    bigint not null,
    primary key (petition, kind, cell)
) with (fillfactor = 40);

-- Signatures from before: the same areas, and the nation in which most of each lies, as intake has them (Areas).
create temporary table known_area (area text primary key, nation text) on commit drop;
insert into known_area
select area, nation
from (values
  ('England', 'AL B BA BB BD BH BL BN BR BS CA CB CH CM CO CR CT CV CW DA DE DH DL DN DT DY E EC EN EX FY GL GU HA HD HG HP'
              ' HR HU HX IG IP KT L LA LE LN LS LU M ME MK N NE NG NN NR NW OL OX PE PL PO PR RG RH RM S SE SG SK'
              ' SL SM SN SO SP SR SS ST SW SY TA TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO'),
  ('Scotland', 'AB DD DG EH FK G HS IV KA KW KY ML PA PH TD ZE'),
  ('Wales', 'CF LD LL NP SA'),
  ('Northern Ireland', 'BT'),
  ('Channel Islands', 'GY JE'),
  ('Isle of Man', 'IM'),
  (null, 'BFPO')) as n (nation, areas)
cross join lateral unnest(string_to_array(areas, ' ')) as area;

update signature s set area = k.area, nation = k.nation
from known_area k
where s.country in ('GB', 'JE', 'GG', 'IM')
  and k.area = case when s.postcode ~ '^BF(PO )?[0-9]' then 'BFPO' else substring(s.postcode from '^([A-Z]{1,2})[0-9]') end;

insert into tally_part (petition, kind, cell, online, paper)
select s.petition, p.kind, coalesce(p.cell, ''),
       count(*) filter (where s.channel not in ('sheet', 'letter')), count(*) filter (where s.channel in ('sheet', 'letter'))
from signature s
cross join lateral (values ('country', s.country), ('nation', s.nation), ('area', s.area), ('occupation', s.occupation),
                           ('channel', s.channel), ('gathering', s.gathering)) as p (kind, cell)
where s.state = 'COUNTED'
group by 1, 2, 3;
