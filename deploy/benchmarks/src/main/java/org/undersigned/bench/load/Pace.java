package org.undersigned.bench.load;

/** When the next request is sent. */
public sealed interface Pace {

    /** How many connections there may be. */
    int connections();

    /** Each as soon as the one before it is answered: as much as the server takes. */
    record AtOnce(int connections) implements Pace {}

    /**
     * As a crowd comes: at random, so many a second on average, whoever else is still waiting. What it takes is measured from
     * the moment somebody wanted to sign, not from the moment a connection was free for them: a server that stalls must not
     * keep those from being counted whom it made wait (Tene's "coordinated omission").
     */
    record PerSecond(double rate, int connections) implements Pace {}
}
