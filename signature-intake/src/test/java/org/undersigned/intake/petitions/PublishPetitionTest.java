package org.undersigned.intake.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.intake.events.PetitionEvent.Occupation;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.petitions.Outcome.Faulty;
import org.undersigned.intake.petitions.Outcome.NotThere;
import org.undersigned.intake.petitions.Outcome.Published;
import org.undersigned.intake.signing.Violation;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishPetitionTest {

    private static final Instant NOW = Instant.parse("2015-11-05T12:00:00Z");
    private static final Retention RETENTION = new Retention(Period.ofYears(1), Duration.ofDays(7));
    private static final PetitionDraft TITLE_ONLY =
            new PetitionDraft("Title", null, null, null, null, null, null, null, null, null, null, null);

    @Test
    void all_but_the_title_has_a_default() {
        assertThat(published(TITLE_ONLY, Optional.empty()))
                .isEqualTo(new PetitionPublished(
                        "junior-doctors",
                        "junior-doctors",
                        "Title",
                        "",
                        NOW,
                        null,
                        "Europe/London",
                        "EMAIL",
                        List.of(100L, 500L, 1_000L, 5_000L, 10_000L, 50_000L, 100_000L),
                        List.of(),
                        List.of(),
                        List.of(),
                        "en",
                        "P1Y",
                        null));
    }

    @Test
    void a_change_that_does_not_mention_the_opening_leaves_it_where_it_was() {
        var opened = Petition.of(published(TITLE_ONLY, Optional.empty()));

        var changed = PublishPetition.publish(
                "junior-doctors", TITLE_ONLY, Optional.of(opened), NOW.plusSeconds(3600), RETENTION);

        assertThat(changed)
                .isInstanceOfSatisfying(
                        Published.class, it -> assertThat(it.event().opensAt()).isEqualTo(NOW));
    }

    @Test
    void a_petition_stays_in_the_campaign_whose_fingerprints_its_signatures_have() {
        var opened = Petition.of(published(campaign("doctors"), Optional.empty()));

        assertThat(published(TITLE_ONLY, Optional.of(opened)).campaign()).isEqualTo("doctors");
        assertThat(PublishPetition.publish("junior-doctors", campaign("patients"), Optional.of(opened), NOW, RETENTION))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        it -> assertThat(it.violations())
                                .singleElement()
                                .hasFieldOrPropertyWithValue("field", "campaign"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy", "en-GB", "zh-Hant-TW"})
    void it_says_in_which_language_it_is(String language) {
        assertThat(published(draft("Title", language), Optional.empty()).language())
                .isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "und", "en_GB", "cy\"><script>", "en-x-an-endless-own-subtag-of-my-own"})
    void what_is_no_language_is_refused(String language) {
        assertThat(faults(draft("Title", language))).containsExactly("language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a bell\u0007", "nobody's \uFFFF"})
    void a_title_is_a_line_that_every_feed_can_tell(String title) {
        assertThat(faults(draft(title, null))).containsExactly("title");
    }

    @Test
    void a_petition_from_before_there_were_languages_is_in_english() {
        var old = published(draft("Title", null), Optional.empty());
        var facts = new PetitionPublished(
                old.petition(),
                old.campaign(),
                old.title(),
                old.text(),
                old.opensAt(),
                old.closesAt(),
                old.timeZone(),
                old.confirmation(),
                old.milestones(),
                old.occupations(),
                old.embedOrigins(),
                null,
                null,
                null,
                null);

        assertThat(Petition.of(facts).language()).isEqualTo("en");
    }

    private static PetitionDraft draft(String title, String language) {
        return new PetitionDraft(title, null, null, null, null, null, null, null, null, null, language, null);
    }

    private static List<String> faults(PetitionDraft draft) {
        var outcome = PublishPetition.publish("junior-doctors", draft, Optional.empty(), NOW, RETENTION);
        assertThat(outcome).isInstanceOf(Faulty.class);
        return ((Faulty) outcome).violations().stream().map(Violation::field).toList();
    }

    private static PetitionDraft campaign(String campaign) {
        return new PetitionDraft("Title", null, null, null, null, null, null, campaign, null, null, null, null);
    }

    @Test
    void every_field_is_judged_by_itself() {
        var draft = new PetitionDraft(
                " ",
                "a\u0000b",
                "yesterday",
                "2015-01-01T00:00:00Z",
                "Europe/Sevenoaks",
                "FAX",
                List.of(100L, 100L),
                "Junior Doctors",
                List.of(new Occupation("x", "X"), new Occupation("x", "Y")),
                List.of("https://example.org/path"),
                "Welsh, please",
                "P11Y");

        assertThat(PublishPetition.publish("Not A Slug", draft, Optional.empty(), NOW, RETENTION))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty -> assertThat(faulty.violations())
                                .extracting(Violation::field)
                                .containsExactlyInAnyOrder(
                                        "slug",
                                        "title",
                                        "text",
                                        "opensAt",
                                        "closesAt",
                                        "timeZone",
                                        "confirmation",
                                        "milestones",
                                        "campaign",
                                        "occupations",
                                        "embedOrigins",
                                        "language",
                                        "retention"));
    }

    private static PetitionPublished published(PetitionDraft draft, Optional<Petition> known) {
        Outcome outcome = PublishPetition.publish("junior-doctors", draft, known, NOW, RETENTION);
        return switch (outcome) {
            case Published(var event) -> event;
            case Faulty(var violations) -> throw new AssertionError(violations.toString());
            case NotThere() -> throw new AssertionError("there is a petition now");
        };
    }
}
