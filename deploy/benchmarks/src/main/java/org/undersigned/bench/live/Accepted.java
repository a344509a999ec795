package org.undersigned.bench.live;

import java.util.Arrays;

/** When each signature was answered 202, in the order of the answers. Written by one thread, read by another. */
final class Accepted {

    private final long[] at;
    private volatile int count;

    Accepted(int most) {
        at = new long[most];
    }

    void now() {
        int next = count;
        if (next < at.length) {
            at[next] = System.nanoTime();
            count = next + 1;
        }
    }

    int count() {
        return count;
    }

    /**
     * @param first how many answers there were before the first that is wanted
     * @param base what was counted by then
     */
    Answers since(int first, int base) {
        return new Answers(base, Arrays.copyOfRange(at, first, count));
    }
}
