package org.undersigned.intake.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.PetitionEvent.News;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.petitions.Outcome.Faulty;
import org.undersigned.intake.petitions.Outcome.NotThere;
import org.undersigned.intake.petitions.Outcome.Published;
import org.undersigned.intake.signing.Violation;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TellNewsTest {

    private static final Instant BALLOT_DAY = Instant.parse("2015-11-19T12:00:00Z");
    private static final Instant LATER = BALLOT_DAY.plusSeconds(3600);
    private static final Instant EVEN_LATER = LATER.plusSeconds(3600);
    private static final NewsDraft BALLOT =
            new NewsDraft(" Ballot: 98 per cent ", "On a turnout of **76 per cent**.", null);

    private final Petition silent = petition(List.of());

    @Test
    void what_is_told_comes_first_with_the_moment_it_was_told() {
        var told = told("ballot", BALLOT, silent);
        var more = told("strike", new NewsDraft("First strike", "Today.", null), told);

        assertThat(told.news())
                .containsExactly(new News(
                        "ballot", BALLOT_DAY, "Ballot: 98 per cent", "On a turnout of **76 per cent**.", null));
        assertThat(more.news()).extracting(News::id).containsExactly("strike", "ballot");
    }

    @Test
    void a_correction_keeps_its_place_and_its_day() {
        var told = told("strike", new NewsDraft("First strike", "Today.", null), told("ballot", BALLOT, silent));

        var corrected = TellNews.tell("ballot", new NewsDraft("Ballot", "98 %", null), Optional.of(told), LATER);

        assertThat(petition(corrected).news())
                .extracting(News::id, News::at, News::title)
                .last()
                .isEqualTo(org.assertj.core.groups.Tuple.tuple("ballot", BALLOT_DAY, "Ballot"));
    }

    @Test
    void a_correction_is_known_by_its_moment_and_saying_the_same_again_is_none() {
        var told = told("ballot", BALLOT, silent);

        var again = petition(TellNews.tell("ballot", BALLOT, Optional.of(told), LATER));
        var corrected =
                petition(TellNews.tell("ballot", new NewsDraft("Ballot", "98 %", null), Optional.of(told), LATER));
        var afterwards = petition(
                TellNews.tell("ballot", new NewsDraft("Ballot", "98 %", null), Optional.of(corrected), EVEN_LATER));

        assertThat(again.news()).isEqualTo(told.news());
        assertThat(corrected.news()).extracting(News::changedAt).containsExactly(LATER);
        assertThat(afterwards.news()).isEqualTo(corrected.news());
    }

    @Test
    void what_happened_earlier_stands_where_it_belongs_and_nothing_comes_from_the_future() {
        var told = told("strike", new NewsDraft("First strike", "Today.", null), silent);

        var earlier = told("ballot", new NewsDraft("Ballot", "98 %", "2015-11-18T09:00:00+01:00"), told);

        assertThat(earlier.news()).extracting(News::id).containsExactly("strike", "ballot");
        assertThat(earlier.news().getLast().at()).isEqualTo(Instant.parse("2015-11-18T08:00:00Z"));
        assertThat(faults("x", new NewsDraft("Title", "Text", "2016-04-26T08:00:00Z"), silent))
                .containsExactly("at");
        assertThat(faults("x", new NewsDraft("Title", "Text", "yesterday"), silent))
                .containsExactly("at");
    }

    @Test
    void nothing_else_of_the_petition_changes() {
        var told = told("ballot", BALLOT, silent);

        assertThat(told.facts())
                .usingRecursiveComparison()
                .ignoringFields("news")
                .isEqualTo(silent.facts());
    }

    @Test
    void what_is_taken_back_is_gone_and_the_rest_stays() {
        var told = told("strike", new NewsDraft("First strike", "Today.", null), told("ballot", BALLOT, silent));

        assertThat(petition(TellNews.takeBack("strike", Optional.of(told))).news())
                .extracting(News::id)
                .containsExactly("ballot");
    }

    @Test
    void of_what_is_not_there_nothing_can_be_told_or_taken_back() {
        assertThat(TellNews.tell("ballot", BALLOT, Optional.empty(), LATER)).isInstanceOf(NotThere.class);
        assertThat(TellNews.takeBack("ballot", Optional.empty())).isInstanceOf(NotThere.class);
        assertThat(TellNews.takeBack("ballot", Optional.of(silent))).isInstanceOf(NotThere.class);
    }

    @Test
    void every_field_is_judged_by_itself() {
        assertThat(faults("Not An Id", new NewsDraft(null, null, null), silent)).containsExactly("id", "title", "text");
        assertThat(faults("ballot", new NewsDraft("a\nb", "a\u0001b", null), silent))
                .containsExactly("title", "text");
        assertThat(faults("ballot", new NewsDraft("t".repeat(201), "t".repeat(10_001), null), silent))
                .containsExactly("title", "text");
    }

    @Test
    void the_fifty_first_is_refused_so_that_nobodys_words_vanish_unasked() {
        var full = petition(news(50, "text"));

        assertThat(faults("one-more", BALLOT, full)).containsExactly("id");
        assertThat(told("news-7", BALLOT, full).news()).hasSize(50);
    }

    @Test
    void all_of_it_together_must_fit_into_one_record() {
        assertThat(faults(
                        "one-more",
                        new NewsDraft("Title", "t".repeat(10_000), null),
                        petition(news(15, "t".repeat(9_999)))))
                .containsExactly("text");
    }

    private static List<News> news(int number, String text) {
        return IntStream.range(0, number)
                .mapToObj(i -> new News("news-" + i, BALLOT_DAY, "Title", text, null))
                .toList();
    }

    private static List<String> faults(String id, NewsDraft draft, Petition known) {
        var outcome = TellNews.tell(id, draft, Optional.of(known), LATER);
        assertThat(outcome).isInstanceOf(Faulty.class);
        return ((Faulty) outcome).violations().stream().map(Violation::field).toList();
    }

    private static Petition told(String id, NewsDraft draft, Petition known) {
        return petition(TellNews.tell(id, draft, Optional.of(known), BALLOT_DAY));
    }

    private static Petition petition(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Published.class);
        return Petition.of(((Published) outcome).event());
    }

    private static Petition petition(List<News> news) {
        return Petition.of(new PetitionPublished(
                "junior-doctors",
                "doctors",
                "Title",
                "Text",
                BALLOT_DAY,
                LATER,
                "Europe/London",
                "EMAIL",
                List.of(100L),
                List.of(),
                List.of("https://bma.example"),
                news,
                "cy",
                null,
                null));
    }
}
