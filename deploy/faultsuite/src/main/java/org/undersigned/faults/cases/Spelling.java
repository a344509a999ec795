package org.undersigned.faults.cases;

/**
 * A name as somebody types it.
 *
 * @param kept what must come back everywhere; null where it must be refused
 */
record Spelling(String typed, String kept) {

    static Spelling as(String name) {
        return new Spelling(name, name);
    }

    static Spelling becomes(String typed, String kept) {
        return new Spelling(typed, kept);
    }

    static Spelling refused(String typed) {
        return new Spelling(typed, null);
    }

    boolean isRefused() {
        return kept == null;
    }
}
