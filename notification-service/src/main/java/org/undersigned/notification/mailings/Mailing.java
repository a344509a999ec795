package org.undersigned.notification.mailings;

import java.time.Instant;

/**
 * One occasion to write, and to whom it may be written.
 *
 * @param id says which occasion it is, so that the same occasion is the same mailing
 * @param strike and its sequence, of which the mailing speaks; null where it speaks of none
 */
public record Mailing(
        String id,
        Kind kind,
        Audience audience,
        int lane,
        String petition,
        String strike,
        Integer sequence,
        Long threshold,
        Long count,
        Instant reachedAt,
        Instant createdAt) {

    /** One that writes to people as they come: confirmations and such. */
    public static Mailing standing(Kind kind, String petition, Instant now) {
        return of(standingId(kind, petition), kind, petition, null, null, null, null, null, now);
    }

    public static String standingId(Kind kind, String petition) {
        return kind.name().toLowerCase().replace('_', '-') + ":" + petition;
    }

    public static Mailing milestone(String petition, long threshold, long count, Instant reachedAt, Instant now) {
        var id = "milestone:" + petition + ":" + threshold;
        return of(id, Kind.MILESTONE, petition, null, null, threshold, count, reachedAt, now);
    }

    public static Mailing aboutStrike(Kind kind, String petition, String strike, int sequence, Instant now) {
        var id = kind.name().toLowerCase().replace('_', '-') + ":" + strike + ":" + sequence;
        return of(id, kind, petition, strike, sequence, null, null, null, now);
    }

    private static Mailing of(
            String id,
            Kind kind,
            String petition,
            String strike,
            Integer sequence,
            Long threshold,
            Long count,
            Instant reachedAt,
            Instant now) {
        return new Mailing(
                id,
                kind,
                kind.audience(),
                kind.lane().ordinal(),
                petition,
                strike,
                sequence,
                threshold,
                count,
                reachedAt,
                now);
    }
}
