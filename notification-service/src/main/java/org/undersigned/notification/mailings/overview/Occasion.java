package org.undersigned.notification.mailings.overview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;

import org.undersigned.notification.mailings.Audience;
import org.undersigned.notification.mailings.Kind;

/**
 * A mailing as organisers know it; also one that waits for them to start it.
 *
 * @param title the petition's
 * @param about title of the strike or of the news; null where it tells of neither
 * @param pausedAt null where it goes on
 * @param stoppedAt null where it was not stopped for good
 * @param started false for news that nobody was written of yet
 */
public record Occasion(
        String mailing,
        Kind kind,
        Audience audience,
        String petition,
        String title,
        String timeZone,
        String strike,
        Long threshold,
        String news,
        String about,
        Instant createdAt,
        Instant dueAt,
        Instant pausedAt,
        String pausedWhy,
        Instant stoppedAt,
        boolean started) {

    /** It writes to people as they come, and has no end. */
    public boolean standing() {
        return strike == null && threshold == null && news == null;
    }

    public Stage stage(Progress progress, Instant now) {
        if (!started) {
            return Stage.NOT_STARTED;
        }
        if (stoppedAt != null) {
            return Stage.STOPPED;
        }
        if (pausedAt != null && (standing() || progress.waiting() > 0)) {
            return Stage.PAUSED;
        }
        return standing() ? Stage.OPEN : underWay(progress, now);
    }

    private Stage underWay(Progress progress, Instant now) {
        if (progress.waiting() == 0) {
            return Stage.DONE;
        }
        return dueAt != null && now.isBefore(dueAt) ? Stage.DUE : Stage.RUNNING;
    }

    public String headline() {
        return Headline.of(this);
    }

    public Moment created() {
        return Moment.of(createdAt, zone());
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public String path() {
        return path(mailing);
    }

    /** The address of its page: a mailing's id has colons and slashes. */
    public static String path(String mailing) {
        return "/organiser/mailings/" + URLEncoder.encode(mailing, StandardCharsets.UTF_8);
    }
}
