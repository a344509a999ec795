package org.undersigned.local.verify;

import java.util.OptionalLong;

/**
 * A petition's count beside what it is made of.
 *
 * @param live signatures, as everybody is shown
 * @param register signatures, counted one by one
 * @param log signatures, folded from the log's beginning; empty where it was not or the log does not tell everything
 * @param why there is no such number; null where there is
 * @param drift signatures by which they differ, those that wait for a confirmation included
 */
public record Recounted(String petition, long live, long register, OptionalLong log, String why, long drift) {

    /** For who wants to know all of it in one line. */
    public String line() {
        return "Counted anew from the register%s: %s"
                .formatted(
                        log.isPresent() ? " and folded anew from the log" : "",
                        drift == 0 ? "the same" : "%,d OFF".formatted(drift));
    }
}
