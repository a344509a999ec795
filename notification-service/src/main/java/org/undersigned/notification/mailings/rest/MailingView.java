package org.undersigned.notification.mailings.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.core.EntityTag;

import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.mailings.overview.AudienceWords;
import org.undersigned.notification.mailings.overview.Domains;
import org.undersigned.notification.mailings.overview.Occasion;
import org.undersigned.notification.mailings.overview.Pace;
import org.undersigned.notification.mailings.overview.Progress;
import org.undersigned.notification.mailings.overview.Reach;
import org.undersigned.notification.mailings.overview.Stage;
import org.undersigned.notification.mailings.store.Glances.Glance;

/**
 * All that organisers see of a mailing but its text.
 *
 * @param audience who it is for and why so many, in sentences
 * @param expectedEnd null where nobody can say
 * @param mailServerRefuses no mail of this replica goes, of no mailing
 */
public record MailingView(
        String mailing,
        Kind kind,
        String headline,
        String petition,
        Stage stage,
        Instant createdAt,
        Instant dueAt,
        Instant pausedAt,
        String pausedWhy,
        Instant stoppedAt,
        Reach reach,
        List<String> audience,
        Progress progress,
        List<Progress> domains,
        Instant expectedEnd,
        boolean mailServerRefuses) {

    static MailingView of(Occasion it, Glance glance, Instant now, boolean mailServerRefuses) {
        var progress = Progress.sum("", glance.domains());
        var stage = it.stage(progress, now);
        return new MailingView(
                it.mailing(),
                it.kind(),
                it.headline(),
                it.petition(),
                stage,
                it.createdAt(),
                it.dueAt(),
                it.pausedAt(),
                it.pausedWhy(),
                it.stoppedAt(),
                glance.reach(),
                AudienceWords.of(it, glance.reach(), progress),
                progress,
                Domains.of(glance.domains()),
                stage == Stage.RUNNING ? Pace.end(progress, now).orElse(null) : null,
                mailServerRefuses);
    }

    /** The same as long as nothing has changed, in every replica. */
    EntityTag tag() {
        return new EntityTag(UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                .toString());
    }
}
