package org.undersigned.intake.events;

import java.time.Instant;
import java.util.List;

/** What happens to a petition. The topic is compacted: the last event of a slug is the petition as it stands. */
public sealed interface PetitionEvent {

    String TOPIC = "petitions";

    /** The petition's slug, {@code [a-z0-9-]{1,80}}; also the record's key. */
    String petition();

    /**
     * The whole petition, opened or changed.
     *
     * @param petition the slug
     * @param campaign who may tell that one person signed two instruments; the petition's own slug unless said otherwise
     * @param title plain text, 1 to 200 characters
     * @param text Markdown, at most 20,000 characters
     * @param opensAt when signing begins
     * @param closesAt when signing ends; null for no end
     * @param timeZone IANA name of the zone in which the petition's days begin
     * @param confirmation {@code EMAIL}: a signature counts when its inbox confirms it; {@code NONE}: at once
     * @param milestones thresholds of the count, rising
     * @param occupations the groups a signatory may choose from; may be empty
     * @param embedOrigins web origins ({@code https://host[:port]}) that may embed the form; may be empty
     * @param news what the campaign told, newest first; at most 50; null in records from before there was any
     * @param language in which the campaign writes all of this, a BCP 47 tag; null, in older records, for {@code en}
     * @param retention how long what is personal is kept after closing, an ISO 8601 period of 1 day to 10 years; null in
     *     records from before there was one
     * @param keptUntil when it goes, everywhere: that long after closing, by the petition's clocks, but never sooner than
     *     the notice that was given of it; null while there is no closing, and in records from before there was a retention
     */
    record PetitionPublished(
            String petition,
            String campaign,
            String title,
            String text,
            Instant opensAt,
            Instant closesAt,
            String timeZone,
            String confirmation,
            List<Long> milestones,
            List<Occupation> occupations,
            List<String> embedOrigins,
            List<News> news,
            String language,
            String retention,
            Instant keptUntil)
            implements PetitionEvent {
        public static final String TYPE = "org.undersigned.petition.published.v1";
    }

    /** A group of signatories, such as {@code doctor}, and the words shown for it. */
    record Occupation(String code, String label) {}

    /**
     * Something that happened, in the campaign's words.
     *
     * @param id {@code [a-z0-9-]{1,80}}, the organiser's own
     * @param at when it was published first
     * @param title plain text, 1 to 200 characters
     * @param text Markdown, at most 10,000 characters
     * @param changedAt when it was corrected last; null where it never was
     */
    record News(String id, Instant at, String title, String text, Instant changedAt) {}
}
