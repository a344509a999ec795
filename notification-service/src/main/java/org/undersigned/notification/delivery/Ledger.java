package org.undersigned.notification.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.Lane;

/** Where every mail and every attempt is written down. Blocking; for the lanes' own threads. */
public interface Ledger {

    /**
     * Takes mails that are due and may be sent, for as long as a lease: by turns of their domains, none of a domain that
     * rests, and no more than rates allow.
     *
     * @param slow domains of which this replica has enough in hand
     */
    List<Claimed> claim(Lane lane, int count, Set<String> slow);

    /** How long a marked mail is this replica's; after that it may be another's. */
    Duration lease();

    /** Back into the queue without having been tried. */
    void giveBack(Collection<Claimed> mails);

    /**
     * Writes down what became of attempts, and marks new ones before a byte of them is sent. Only those that may still
     * be sent come back; repeating the call after a failure changes nothing.
     */
    List<Addressed> turn(Lane lane, Collection<Settlement> settled, Collection<Claimed> next);
}
