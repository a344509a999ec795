package org.undersigned.bench.live;

/**
 * Which count each answer stands for. A count says how many, not whose: the n-th signature answered is taken to be there
 * once the count is n or more.
 *
 * @param base what was counted before the first of them
 * @param at when each was answered 202, in their order, by {@link System#nanoTime()}
 */
record Answers(int base, long[] at) {

    /** What must be counted once all of them are. */
    int counted() {
        return base + at.length;
    }

    /**
     * A value may overtake the answer of the very signature that moved it; that one was there as soon as can be.
     *
     * @param number the count that the signature brought about
     * @param seen when somebody saw that count or a higher one
     * @return 0 or more
     */
    long waitedNanos(int number, long seen) {
        return Math.max(0, seen - at[number - base - 1]);
    }
}
