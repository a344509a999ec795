package org.undersigned.tally.verification;

/** What folding the log anew came to. */
public sealed interface Folded {

    /** As it stood when the fold began; the log was folded exactly as far as the count had come. */
    Moment asOf();

    /**
     * The log tells everything.
     *
     * @param log what it comes to
     * @param events how many of its records are this petition's and were counted
     */
    record Whole(Moment asOf, Figures log, long events) implements Folded {

        /** In signatures; 0 as long as the count is what it should be. */
        public long drift() {
            return asOf.live().apartFrom(log);
        }
    }

    /** What the log tells would not be the count. */
    record Partial(Moment asOf, Lack lack) implements Folded {}

    /** Why there is no number. */
    enum Lack {
        TOO_SHORT("the log no longer reaches back to the petition's opening"),
        TOO_MANY("too many have signed to be folded in the memory this service may take"),
        FORGOTTEN("the petition's retention has ended, and nothing of it is counted any more"),
        TOO_MUCH_SET_APART("too much was set apart or driven again to be folded around");

        private final String words;

        Lack(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
