package org.undersigned.notification.mailings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.undersigned.notification.strikes.Strike;

/**
 * A mail at the moment it is sent: all that its text needs, as it is now and not as it was when it was queued.
 *
 * @param name as signed
 * @param statusToken null where the signature is from before there was one
 * @param refused the inbox had no room for this person; nothing is said about who else signed
 * @param strike of which it speaks, or null
 * @param toldBefore the version this supporter was told, or null
 * @param ahead all strikes ahead, for somebody new; else null
 * @param locale BCP 47 tag of the language to write in
 * @param news what it tells, or null
 * @param moves how often this supporter's address was changed
 * @param along what this letter tells too, where two became one; else null
 */
public record Addressed(
        long id,
        UUID claim,
        String mailing,
        String occasion,
        Kind kind,
        int attempts,
        boolean recovered,
        Instant deadline,
        String petition,
        String title,
        UUID supporter,
        String email,
        String name,
        boolean refused,
        String confirmToken,
        String withdrawToken,
        String notMeToken,
        String statusToken,
        Long threshold,
        Long count,
        Strike strike,
        Strike toldBefore,
        List<Strike> ahead,
        String locale,
        int moves,
        News news,
        List<Told> along) {

    /** Written for an organiser to look at: not in the ledger, and its links are nobody's. */
    public boolean isTest() {
        return id == 0;
    }

    /** What the campaign told, in Markdown. */
    public record News(String title, String text) {}

    /** What another letter would have told. */
    public record Told(Kind kind, Long threshold, Long count, News news) {}

    /** The letter that would have told this alone. */
    public Addressed telling(Told it) {
        return new Addressed(
                id,
                claim,
                mailing,
                occasion,
                it.kind(),
                attempts,
                recovered,
                deadline,
                petition,
                title,
                supporter,
                email,
                name,
                refused,
                confirmToken,
                withdrawToken,
                notMeToken,
                statusToken,
                it.threshold(),
                it.count(),
                null,
                null,
                null,
                locale,
                moves,
                it.news(),
                null);
    }
}
