package org.undersigned.notification.bounces;

import java.util.Collection;
import java.util.List;

/** Where mails come back to. Closing it makes deletions last. */
public interface Mailbox extends AutoCloseable {

    /** As long as it is the same, a position means the same mail (RFC 3501, 2.3.1.1). */
    long validity();

    /** From now on only what came after it. */
    void startAfter(long position);

    /** The next ones in order, so many that they fit into memory; empty at the end. */
    List<Arrival> next();

    void delete(Collection<Long> positions);

    @Override
    void close();
}
