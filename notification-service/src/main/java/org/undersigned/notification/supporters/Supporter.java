package org.undersigned.notification.supporters;

import java.time.Instant;
import java.util.UUID;

import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;

/**
 * A person of a petition. Each move gives the supporter as it stands afterwards; a move that is not legal changes
 * nothing, because events may come in any order.
 *
 * @param signature id of the signature that stands
 * @param email null once nobody needs to be written to
 * @param confirmedAt log-append time of the confirmation
 * @param statusToken of the newest submission; null where that is from before there was one
 * @param mails how many mails this person's submissions have caused
 * @param suppressed the address does not exist
 * @param askedAt log-append time of the newest submission that asked for a confirmation
 * @param nudges how often they were reminded of it
 */
public record Supporter(
        UUID id,
        String petition,
        String inbox,
        String household,
        String person,
        UUID signature,
        Standing state,
        String email,
        String name,
        String locale,
        String confirmToken,
        String withdrawToken,
        String notMeToken,
        String statusToken,
        boolean wantsStrikes,
        boolean wantsMilestones,
        boolean wantsNews,
        Instant confirmedAt,
        int mails,
        boolean suppressed,
        Instant askedAt,
        int nudges) {

    /** Somebody not known so far; the first signature's id becomes the supporter's. */
    static Supporter signs(SignatureSubmitted it, Standing state, Instant at) {
        return signs(it.id(), it, state, 0, at);
    }

    Supporter signsAnew(SignatureSubmitted it, Standing state, Instant at) {
        return signs(id, it, state, mails, at);
    }

    Supporter triesAgain(SignatureSubmitted it, Instant at) {
        return signs(id, it, Standing.REFUSED, mails, at);
    }

    /** Signed again while this signature stands, and so is asked to confirm again where that is still to be done. */
    Supporter repeats(SignatureSubmitted it, Instant at) {
        var newest = it.links().status();
        return with(state, confirmedAt, mails, newest == null ? statusToken : newest, at);
    }

    private static Supporter signs(UUID id, SignatureSubmitted it, Standing state, int mails, Instant at) {
        return new Supporter(
                id,
                it.petition(),
                it.inbox(),
                it.household(),
                it.person(),
                it.id(),
                state,
                it.signatory().email(),
                it.signatory().name(),
                it.locale() == null ? "en" : it.locale(),
                it.links().confirm(),
                it.links().withdraw(),
                it.links().notMe(),
                it.links().status(),
                it.updates().contains("strikes"),
                it.updates().contains("milestones"),
                it.updates().contains("news"),
                null,
                mails,
                false,
                at,
                0);
    }

    Supporter mailed() {
        return with(state, confirmedAt, mails + 1, statusToken);
    }

    Supporter confirmed(Instant at) {
        return state == Standing.AWAITING ? with(Standing.CONFIRMED, at, mails, statusToken) : this;
    }

    /** Who holds the inbox has decided something: what was sent before weighs no more. */
    Supporter forgiven() {
        return with(state, confirmedAt, 0, statusToken);
    }

    Supporter withdrawn() {
        return state.isLive() || state == Standing.REMOVED ? silent(Standing.WITHDRAWN) : this;
    }

    /** Not written to any more; but a removal may be undone, so how to write to them stays known. */
    Supporter removed() {
        return state.isLive() ? with(Standing.REMOVED, confirmedAt, mails, statusToken) : this;
    }

    Supporter restored() {
        return state == Standing.REMOVED ? with(Standing.AWAITING, confirmedAt, mails, statusToken) : this;
    }

    /** Not even the fingerprints stay. */
    Supporter erased() {
        var gone = "erased:" + id;
        return new Supporter(
                id,
                petition,
                gone,
                gone,
                gone,
                signature,
                Standing.ERASED,
                null,
                null,
                "en",
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                null,
                mails,
                true,
                null,
                nudges);
    }

    private Supporter silent(Standing state) {
        return new Supporter(
                id,
                petition,
                inbox,
                household,
                person,
                signature,
                state,
                null,
                null,
                locale,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                null,
                mails,
                suppressed,
                askedAt,
                nudges);
    }

    private Supporter with(Standing state, Instant confirmedAt, int mails, String statusToken) {
        return with(state, confirmedAt, mails, statusToken, askedAt);
    }

    private Supporter with(Standing state, Instant confirmedAt, int mails, String statusToken, Instant askedAt) {
        return new Supporter(
                id,
                petition,
                inbox,
                household,
                person,
                signature,
                state,
                email,
                name,
                locale,
                confirmToken,
                withdrawToken,
                notMeToken,
                statusToken,
                wantsStrikes,
                wantsMilestones,
                wantsNews,
                confirmedAt,
                mails,
                suppressed,
                askedAt,
                nudges);
    }
}
