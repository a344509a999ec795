-- Who was counted and erased may sign anew: until the new signature counts, it waits beside the nameless one that does.
-- So the net under the decision becomes two of the same size together: nobody is counted twice, and nobody waits twice.
drop index one_live_signature_a_person;
create unique index one_counted_signature_a_person on signature (petition, person) where state = 'COUNTED';
create unique index one_waiting_signature_a_person on signature (petition, person) where state = 'AWAITING';
