package org.undersigned.intake.petitions;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.undersigned.intake.events.PetitionEvent.News;

/**
 * News ready to be shown.
 *
 * @param at by the petition's clocks
 * @param html its text, safe and rendered once
 * @param language in which it is told
 * @param updated when it was told or, if later, corrected last
 */
public record Story(String id, ZonedDateTime at, String title, String html, String language, Instant updated) {

    /** Its title on the page is a heading of the third level. */
    private static final int BELOW = 3;

    static Story of(News news, ZoneId zone, String language) {
        return new Story(
                news.id(),
                news.at().atZone(zone),
                news.title(),
                PetitionText.toHtml(news.text(), BELOW),
                language,
                news.changedAt() == null ? news.at() : news.changedAt());
    }
}
