package org.undersigned.local.crowd;

import java.util.List;

/** Chance that always falls the same way: for a seed, a person's number and a question. */
record Dice(long seed, int index) {

    /** Evenly from 0 to below 1. */
    double roll(String question) {
        return (mixed(question) >>> 11) * 0x1.0p-53;
    }

    int below(int bound, String question) {
        return (int) (roll(question) * bound);
    }

    <T> T oneOf(List<T> values, String question) {
        return values.get(below(values.size(), question));
    }

    private long mixed(String question) {
        return mix(mix(mix(seed) + index) + question.hashCode());
    }

    /** SplitMix64's finaliser, by Steele, Lea and Flood (OOPSLA 2014). */
    private static long mix(long value) {
        var z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
