package org.undersigned.testing;

import java.time.Duration;

/** What a piece of data on a line has to wait for. */
final class Traffic {

    private boolean held;
    private Duration delay = Duration.ZERO;

    synchronized void hold() {
        held = true;
    }

    synchronized void delay(Duration by) {
        delay = by;
    }

    synchronized void flow() {
        held = false;
        delay = Duration.ZERO;
        notifyAll();
    }

    void pass() throws InterruptedException {
        Thread.sleep(waitUntilFree());
    }

    private synchronized Duration waitUntilFree() throws InterruptedException {
        while (held) {
            wait();
        }
        return delay;
    }
}
