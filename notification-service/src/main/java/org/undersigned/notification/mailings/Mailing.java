package org.undersigned.notification.mailings;

import java.time.Instant;

/**
 * One occasion to write, and to whom it may be written.
 *
 * @param id says which occasion it is, so that the same occasion is the same mailing
 * @param strike and its sequence, of which the mailing speaks; null where it speaks of none
 * @param news the id of what it tells; null where it tells none
 * @param dueAt when its letters begin; null where that is at once
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
        String news,
        Instant dueAt,
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

    public static Mailing news(String petition, String news, Instant dueAt, Instant now) {
        return of(newsId(petition, news), Kind.NEWS, petition, null, null, null, null, null, now)
                .telling(news)
                .due(dueAt);
    }

    public static String newsId(String petition, String news) {
        return "news:" + petition + "/" + news;
    }

    public Mailing due(Instant at) {
        return with(news, at);
    }

    private Mailing telling(String id) {
        return with(id, dueAt);
    }

    private Mailing with(String news, Instant dueAt) {
        return new Mailing(
                id, kind, audience, lane, petition, strike, sequence, threshold, count, reachedAt, news, dueAt,
                createdAt);
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
                null,
                null,
                now);
    }
}
