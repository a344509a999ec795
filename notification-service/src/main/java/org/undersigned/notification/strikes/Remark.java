package org.undersigned.notification.strikes;

import java.time.Duration;

/** What an organiser should look at twice before a strike date is saved. Nothing of it keeps the date from being saved. */
public sealed interface Remark {

    /** The clocks go back over it: which of the two is meant has to be asked. */
    record ComesTwice(String field, Moment first, Moment second) implements Remark {}

    /** Between now and the strike; what was right before is an hour off after it. */
    record ClocksChangeBefore(Moment at, boolean forward) implements Remark {}

    /** @param lasts how long the strike is then, which is not what its local times look like */
    record ClocksChangeWithin(Moment at, boolean forward, Duration lasts) implements Remark {}

    record BeginsInThePast() implements Remark {}

    /** Nobody is written to any more. */
    record IsOver() implements Remark {}

    record BeginsAfterClosing(Moment closes) implements Remark {}

    record Overlaps(Strike other) implements Remark {}

    /** It stands so already: there is nothing to save, and nobody to tell. */
    record ChangesNothing() implements Remark {}
}
