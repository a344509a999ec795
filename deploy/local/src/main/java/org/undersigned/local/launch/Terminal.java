package org.undersigned.local.launch;

import java.io.PrintStream;
import java.time.Duration;

/** What the person who started it reads: a line that moves at a terminal, plain lines in a log. */
public final class Terminal {

    private static final Duration PLAIN_EVERY = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean interactive;
    private long lastPlain;
    private boolean unfinished;

    public Terminal(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    /** A line that stays. */
    public synchronized void say(String line) {
        clear();
        out.println(line);
        out.flush();
    }

    /** A line that the next one replaces; where nothing can be replaced, one now and then. */
    public synchronized void show(String line) {
        if (interactive) {
            clear();
            out.print(line);
            unfinished = true;
        } else if (System.nanoTime() - lastPlain >= PLAIN_EVERY.toNanos()) {
            out.println(line);
            lastPlain = System.nanoTime();
        }
        out.flush();
    }

    /** Begins the wait for the next plain line anew, so that what is quick is not announced. */
    public synchronized void beginQuietly() {
        lastPlain = System.nanoTime();
    }

    private void clear() {
        if (unfinished) {
            out.print("\r\033[2K");
            unfinished = false;
        }
    }
}
