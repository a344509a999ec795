-- Who stands in an inbox, and only they: repetitions of one inbox are without end, and no decision needs to read them.
create index signature_standing on signature (inbox) where state in ('AWAITING', 'COUNTED', 'REMOVED');
