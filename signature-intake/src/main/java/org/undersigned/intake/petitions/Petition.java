package org.undersigned.intake.petitions;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.undersigned.intake.events.PetitionEvent.News;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;

/**
 * A petition as it stands, ready to be shown.
 *
 * @param html its text, rendered once when it is read rather than for each visitor
 * @param stories its news, rendered likewise, newest first
 */
public record Petition(PetitionPublished facts, ZoneId zone, String html, List<Story> stories) {

    static final String ENGLISH = "en";

    /** Mail may lie unread over the last night. */
    private static final Duration GRACE = Duration.ofHours(24);

    public enum Phase {
        UPCOMING,
        OPEN,
        CLOSED
    }

    /** @throws RuntimeException where a field that everything rests on is missing */
    public static Petition of(PetitionPublished facts) {
        Objects.requireNonNull(facts.petition());
        Objects.requireNonNull(facts.campaign());
        Objects.requireNonNull(facts.opensAt());
        Objects.requireNonNull(facts.milestones());
        Objects.requireNonNull(facts.occupations());
        Objects.requireNonNull(facts.embedOrigins());
        var zone = ZoneId.of(facts.timeZone());
        return new Petition(facts, zone, PetitionText.toHtml(facts.text()), stories(facts, zone));
    }

    public String slug() {
        return facts.petition();
    }

    /** In which the campaign writes, as a BCP 47 tag. */
    public String language() {
        return languageOf(facts);
    }

    /** Newest first. */
    public List<News> news() {
        return newsOf(facts);
    }

    public Optional<News> newsOf(String id) {
        return news().stream().filter(news -> news.id().equals(id)).findFirst();
    }

    /** The same with other news. */
    Outcome.Published telling(List<News> news) {
        return new Outcome.Published(new PetitionPublished(
                facts.petition(),
                facts.campaign(),
                facts.title(),
                facts.text(),
                facts.opensAt(),
                facts.closesAt(),
                facts.timeZone(),
                facts.confirmation(),
                facts.milestones(),
                facts.occupations(),
                facts.embedOrigins(),
                news,
                facts.language(),
                facts.retention(),
                facts.keptUntil()));
    }

    private static List<News> newsOf(PetitionPublished facts) {
        return Objects.requireNonNullElse(facts.news(), List.of());
    }

    private static String languageOf(PetitionPublished facts) {
        return Objects.requireNonNullElse(facts.language(), ENGLISH);
    }

    private static List<Story> stories(PetitionPublished facts, ZoneId zone) {
        return newsOf(facts).stream()
                .map(news -> Story.of(news, zone, languageOf(facts)))
                .toList();
    }

    public Phase phase(Instant now) {
        if (now.isBefore(facts.opensAt())) {
            return Phase.UPCOMING;
        }
        return facts.closesAt() == null || now.isBefore(facts.closesAt()) ? Phase.OPEN : Phase.CLOSED;
    }

    /** @return the moment from which a confirmation does not count; null for never */
    public Instant linkExpires() {
        return facts.closesAt() == null ? null : facts.closesAt().plus(GRACE);
    }

    /** Whether everything personal about it is gone, or going at this moment. */
    public boolean isForgotten(Instant now) {
        return facts.keptUntil() != null && !now.isBefore(facts.keptUntil());
    }

    public boolean asksForConfirmation() {
        return facts.confirmation().equals("EMAIL");
    }
}
