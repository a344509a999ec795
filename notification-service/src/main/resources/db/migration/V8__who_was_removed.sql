-- Who was removed by rule and signs again is told at their inbox that nothing has changed, and where to read why.
create or replace function may_be_written(audience text, s supporter) returns boolean
    language sql immutable as
$$
select s.email is not null and not s.suppressed and case audience
    when 'UNCONFIRMED' then s.state = 'AWAITING'
    when 'INBOX' then s.state in ('AWAITING', 'CONFIRMED', 'REFUSED', 'REMOVED') and s.stopped is not true
    when 'CONFIRMED' then s.state = 'CONFIRMED' and s.stopped is not true
    when 'STRIKES' then s.state = 'CONFIRMED' and s.wants_strikes
    when 'MILESTONES' then s.state = 'CONFIRMED' and s.wants_milestones
    when 'NEWS' then s.state = 'CONFIRMED' and s.wants_news
    else false end
$$;
