package org.undersigned.faults.load;

import java.time.Instant;

/**
 * What somebody was told.
 *
 * @param who number of the person
 * @param status of HTTP; 0 where there was no answer
 * @param retryAfter whether it said when to come again
 * @param trouble in place of an answer, such as a connection that was refused; null with one
 */
public record Answer(
        int who, Act act, String replica, Instant at, int status, long millis, boolean retryAfter, String trouble) {

    public boolean isYes() {
        return status / 100 == 2 || status == 303;
    }

    /** Refused for good: asking again would be answered the same. */
    public boolean isNo() {
        return !isYes() && !isLater();
    }

    /** To be asked again. */
    public boolean isLater() {
        return status == 0 || status == 429 || status >= 500;
    }
}
