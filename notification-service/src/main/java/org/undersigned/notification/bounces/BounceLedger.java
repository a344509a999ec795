package org.undersigned.notification.bounces;

import java.time.Instant;
import java.util.Optional;

/** What came back, and how far the mailbox was read. For worker threads. */
public interface BounceLedger {

    /** How far a mailbox was read. */
    record Place(long validity, long position) {

        long in(Mailbox mailbox) {
            return mailbox.validity() == validity ? position : 0;
        }
    }

    /** Empty where another replica reads. */
    Optional<Place> begin(String mailbox);

    /** Decides and writes down in one transaction; repeated, it does nothing. */
    Reaction settle(Outcome.Genuine outcome);

    void advance(String mailbox, Place place);

    /** By whichever replica. */
    Optional<Instant> lastRead(String mailbox);

    /** Lets another replica read. */
    void end(String mailbox, boolean isRead);
}
