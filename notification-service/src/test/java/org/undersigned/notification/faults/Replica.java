package org.undersigned.notification.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.undersigned.notification.delivery.StubbornServer;
import org.undersigned.notification.delivery.StubbornServer.Verb;
import org.undersigned.testing.Packaged;

/** A replica, and the mail server that only it speaks to: so what is said says by whom. */
record Replica(Packaged program, StubbornServer server) implements AutoCloseable {

    /** From now on its server lets nobody past that word; each courier in turn is held there. */
    void holdAt(Verb verb) {
        server.on(verb, StubbornServer.TARPIT);
    }

    /**
     * Its server stops it with the next of these words, and only then gives the usual answer, which nobody is there to
     * hear. True once that is so.
     */
    AtomicBoolean freezeAt(Verb verb) {
        var frozen = new AtomicBoolean();
        server.on(
                verb,
                to -> {
                    freeze();
                    frozen.set(true);
                    return false;
                },
                "");
        return frozen;
    }

    void freeze() {
        try {
            program.freeze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        program.close();
        server.close();
    }
}
