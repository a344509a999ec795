package org.undersigned.fuzzing;

import java.util.Objects;

/** What has to hold of whatever was sent. Said without a library that the fuzzer would have to rewrite first. */
public final class Demand {

    private Demand() {}

    public static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    public static void same(Object one, Object other, String otherwise) {
        that(Objects.equals(one, other), otherwise);
    }
}
