package org.undersigned.notification.mailings.rest;

import java.time.Instant;

import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.mailings.overview.Occasion;
import org.undersigned.notification.mailings.overview.Progress;
import org.undersigned.notification.mailings.overview.Stage;

/**
 * A mailing and how many of its mails are in which state, for programs.
 *
 * @param pausedAt null where it goes on
 */
public record MailingLine(
        String mailing,
        Kind kind,
        String headline,
        String petition,
        Stage stage,
        Instant createdAt,
        long total,
        long queued,
        long sending,
        long sent,
        long failed,
        long ambiguous,
        long cancelled,
        long deferred,
        long perhapsTwice,
        long bounced,
        long complaints,
        Instant pausedAt,
        String pausedWhy,
        Instant stoppedAt) {

    static MailingLine of(Occasion it, Progress progress, Instant now) {
        return new MailingLine(
                it.mailing(),
                it.kind(),
                it.headline(),
                it.petition(),
                it.stage(progress, now),
                it.createdAt(),
                progress.total(),
                progress.queued(),
                progress.sending(),
                progress.sent(),
                progress.failed(),
                progress.ambiguous(),
                progress.cancelled(),
                progress.deferred(),
                progress.perhapsTwice(),
                progress.bounced(),
                progress.complaints(),
                it.pausedAt(),
                it.pausedWhy(),
                it.stoppedAt());
    }
}
