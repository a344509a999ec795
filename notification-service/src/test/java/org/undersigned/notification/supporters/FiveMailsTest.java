package org.undersigned.notification.supporters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.notification.Signing;

/** Whoever knows an address can make us write to it by signing; to no more than five mails a petition. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiveMailsTest {

    private static final Instant NOON = Instant.parse("2016-02-06T12:00:00Z");
    private static final List<String> NAMES = List.of("Asha Rao", "Jo Rao", "李明", "王芳", "Max Moritz");
    private static final List<String> POSTCODES = List.of("TN13 1AA", "CT14 6AA");

    private final Signing asha = Signing.by("junior-doctors", "Asha Rao");
    private final Roll roll = new Roll(List.of(), List.of());

    @RepeatedTest(300)
    void five_at_most_whatever_is_signed_and_whatever_is_pressed_by_who_never_signed(RepetitionInfo repetition) {
        var dice = new Random(repetition.getCurrentRepetition());
        var signed = new ArrayList<SignatureSubmitted>();
        for (int i = 0; i < 60; i++) {
            roll.read(next(dice, signed, List.of(Signing::confirmed, Signing::disowned)), NOON);
        }

        assertThat(roll.posts()).hasSizeBetween(1, Answer.MAILS_OF_AN_INBOX);
    }

    @RepeatedTest(300)
    void five_at_most_between_two_decisions_of_who_holds_the_inbox(RepetitionInfo repetition) {
        var dice = new Random(repetition.getCurrentRepetition());
        var signed = new ArrayList<SignatureSubmitted>();
        int decisions = 0;
        for (int i = 0; i < 200; i++) {
            var event = next(dice, signed, List.of(Signing::withdrawn, Signing::erased, Signing::confirmed));
            decisions += event instanceof SignatureSubmitted ? 0 : 1;
            roll.read(event, NOON);
        }

        assertThat(roll.posts()).hasSizeBetween(Answer.MAILS_OF_AN_INBOX, Answer.MAILS_OF_AN_INBOX * (decisions + 1));
    }

    @RepeatedTest(50)
    void a_batch_at_a_time_makes_no_difference(RepetitionInfo repetition) {
        var dice = new Random(repetition.getCurrentRepetition());
        var signed = new ArrayList<SignatureSubmitted>();
        var people = new HashMap<UUID, Supporter>();
        var facts = new HashMap<UUID, SignatureFacts>();
        var posts = new ArrayList<Post>();
        for (int batch = 0; batch < 20; batch++) {
            var next = new Roll(people.values(), facts.values());
            for (int i = 0; i < 3; i++) {
                var event = next(dice, signed, List.of(Signing::confirmed, Signing::disowned));
                next.read(event, NOON);
                roll.read(event, NOON);
            }
            next.changedPeople().forEach(it -> people.put(it.id(), it));
            next.changedFacts().forEach(it -> facts.put(it.id(), it));
            posts.addAll(next.posts());
        }

        assertThat(posts).extracting(Post::kind, Post::occasion).isEqualTo(kinds(roll.posts()));
        assertThat(posts).hasSizeBetween(1, Answer.MAILS_OF_AN_INBOX);
    }

    @Test
    void each_petition_has_its_five() {
        Stream.of("junior-doctors", "open-letter").forEach(petition -> {
            var there = new Signing(petition, asha.inbox(), "TN13 1AA", "Asha Rao", List.of(), "EMAIL");
            for (int i = 0; i < 20; i++) {
                roll.read(there.submitted(), NOON);
            }
        });

        assertThat(roll.posts()).hasSize(2 * Answer.MAILS_OF_AN_INBOX);
    }

    @Test
    void who_said_it_was_not_them_is_not_written_to_again_under_any_name() {
        for (int i = 0; i < 9; i++) {
            roll.read(asha.submitted(), NOON);
        }
        var first = asha.submitted();
        roll.read(first, NOON);
        roll.read(Signing.disowned(first), NOON);
        roll.read(asha.submitted(), NOON);
        assertThat(roll.posts()).hasSize(5);

        var jo = asha.as("Jo Rao");
        roll.read(jo.submitted(), NOON);
        assertThat(roll.posts()).hasSize(5);
    }

    @Test
    void withdrawing_and_signing_anew_is_always_possible() {
        for (int i = 1; i <= 12; i++) {
            var signed = asha.submitted();
            roll.read(signed, NOON);
            roll.read(Signing.withdrawn(signed), NOON);
            assertThat(roll.posts()).hasSize(i);
        }
    }

    private static List<Tuple> kinds(List<Post> posts) {
        return posts.stream().map(it -> tuple(it.kind(), it.occasion())).toList();
    }

    private SignatureEvent next(
            Random dice,
            List<SignatureSubmitted> signed,
            List<Function<SignatureSubmitted, ? extends SignatureEvent>> presses) {
        if (signed.isEmpty() || dice.nextInt(3) > 0) {
            var someone =
                    asha.as(NAMES.get(dice.nextInt(NAMES.size()))).at(POSTCODES.get(dice.nextInt(POSTCODES.size())));
            signed.add((dice.nextInt(5) == 0 ? someone.withoutConfirmation() : someone).submitted());
            return signed.getLast();
        }
        var press = presses.get(dice.nextInt(presses.size()));
        return press.apply(signed.get(dice.nextInt(signed.size())));
    }
}
