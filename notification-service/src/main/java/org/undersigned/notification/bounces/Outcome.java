package org.undersigned.notification.bounces;

/** What a mail in the mailbox says. */
public sealed interface Outcome {

    /** About a mail of ours: it came to that mail's own address, which nobody can make up. */
    sealed interface Genuine extends Outcome {

        long mail();

        /** RFC 3463; empty where there is none. */
        String status();

        default Meaning meaning() {
            return switch (this) {
                case HardBounce it -> Meaning.HARD_BOUNCE;
                case SoftBounce it -> Meaning.SOFT_BOUNCE;
                case TextRefused it -> Meaning.TEXT_REFUSED;
                case Complaint it -> Meaning.COMPLAINT;
            };
        }
    }

    /** The names in the database and in the metrics. */
    enum Meaning {
        HARD_BOUNCE,
        SOFT_BOUNCE,
        TEXT_REFUSED,
        COMPLAINT
    }

    /** There is nobody at this address. */
    record HardBounce(long mail, String status) implements Genuine {}

    /** It could not be delivered this time. */
    record SoftBounce(long mail, String status) implements Genuine {}

    /** What is written, or who writes it, is not wanted there: that says nothing about the address. */
    record TextRefused(long mail, String status) implements Genuine {}

    /** Somebody called it spam. */
    record Complaint(long mail) implements Genuine {

        @Override
        public String status() {
            return "";
        }
    }

    record Ignored(Reason reason) implements Outcome {}
}
