package org.undersigned.tally.parliament;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import org.undersigned.tally.events.TallyEvent.TallyChanged;
import org.undersigned.tally.petitions.PublishedPetitions.Published;

/**
 * A petition in the shape in which petition.parliament.uk shows its own, so that charts and bots made for those work for
 * ours. What only a parliament has is null or empty, as theirs is where nothing came of it.
 */
public record ParliamentPetition(Links links, Data data) {

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public record Links(String self) {}

    /** @param id text, where theirs is a number: ours are known by their names */
    public record Data(String type, String id, Attributes attributes) {}

    /** In the order of theirs. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Attributes(
            String action,
            String background,
            String additionalDetails,
            String committeeNote,
            String state,
            long signatureCount,
            String createdAt,
            String updatedAt,
            String rejectedAt,
            String openedAt,
            String closedAt,
            String moderationThresholdReachedAt,
            String responseThresholdReachedAt,
            String governmentResponseAt,
            String debateThresholdReachedAt,
            String scheduledDebateDate,
            String debateOutcomeAt,
            String creatorName,
            Object rejection,
            Object governmentResponse,
            Object debate,
            List<Object> departments,
            List<Object> topics,
            List<Country> signaturesByCountry) {}

    /**
     * @param countries null where they cannot be told
     * @param self the address at which it is asked for
     */
    public static ParliamentPetition of(
            Published published, TallyChanged tally, List<Country> countries, String self, Instant now) {
        var petition = published.petition();
        var attributes = new Attributes(
                petition.title(),
                petition.text(),
                "",
                "",
                state(published, now),
                tally.signatures(),
                // When it was published first nobody keeps; it was there when it opened.
                time(earlier(petition.opensAt(), published.at())),
                time(later(published.at(), tally.lastSignedAt())),
                null,
                time(petition.opensAt()),
                hasClosed(published, now) ? time(petition.closesAt()) : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                countries);
        return new ParliamentPetition(new Links(self), new Data("petition", petition.petition(), attributes));
    }

    /** As theirs: {@code pending} is one that nobody can sign yet. */
    public static String state(Published published, Instant now) {
        var opens = published.petition().opensAt();
        if (opens != null && now.isBefore(opens)) {
            return "pending";
        }
        return hasClosed(published, now) ? "closed" : "open";
    }

    private static boolean hasClosed(Published published, Instant now) {
        var closes = published.petition().closesAt();
        return closes != null && !now.isBefore(closes);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static Instant later(Instant one, Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private static String time(Instant instant) {
        return instant == null ? null : MILLIS.format(instant);
    }
}
