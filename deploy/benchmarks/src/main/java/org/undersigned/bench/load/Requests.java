package org.undersigned.bench.load;

import java.nio.ByteBuffer;

/** What is sent: one request after another, each of somebody else. */
@FunctionalInterface
public interface Requests {

    /** Writes the next one, whole, into an empty buffer. */
    void next(ByteBuffer into);
}
