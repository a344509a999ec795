package org.undersigned.tally.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;

@QuarkusTest
class CountingTest extends ServiceTest {

    @Test
    void a_confirmed_signature_moves_the_public_count() throws Exception {
        var petition = intake.petition(100L);
        var ruth = Sign.person(petition, "ruth-" + petition, "Ruth Wood");

        intake.publish(ruth.submitted());
        soon().ignoreExceptions().until(() -> awaiting(petition) == 1);
        intake.publish(ruth.confirmed());

        countIs(petition, 1);
        assertThat(awaiting(petition)).isZero();
        assertThat(tally(petition).getString("lastSignedAt")).isNotNull();
    }

    /** Who signs with another's address and looks at the count learns nothing, not even by its version. */
    @Test
    void nothing_public_moves_before_a_confirmation_whether_an_inbox_is_new_or_taken() throws Exception {
        var petition = intake.petition(100L);
        var ruth = Sign.person(petition, "ruth-" + petition, "Ruth Wood");
        intake.publish(ruth.submitted("NONE"));
        countIs(petition, 1);
        var before = tally(petition).prettify();

        intake.publish(Sign.person(petition, ruth.inbox(), "Somebody Else")
                .of("LS1 4DY")
                .submitted());
        intake.publish(Sign.person(petition, "new-" + petition, "Somebody Else").submitted());
        soon().until(() -> awaiting(petition) == 1 && duplicates(petition) == 1);
        // What is told of another petition from now on would have come after what is told of this one.
        var other = intake.petition(100L);
        intake.publish(Sign.person(other, "o-" + other, "Yong").submitted("NONE"));
        countIs(other, 1);

        assertThat(tally(petition).prettify()).isEqualTo(before);
    }

    private long duplicates(String petition) {
        return register.number("select count(*) from signature where petition = ? and state = 'DUPLICATE'", petition);
    }

    @Test
    void whatever_is_repeated_counts_once() throws Exception {
        var petition = intake.petition(100L);
        var events = new ArrayList<SignatureEvent>();
        for (int i = 0; i < 200; i++) {
            var person = Sign.person(petition, "inbox-" + i + petition, "Person " + i);
            events.addAll(List.of(
                    person.submitted(),
                    person.submitted(),
                    person.confirmed(),
                    person.again().submitted(),
                    person.confirmed()));
        }

        intake.publishAll(events);
        intake.publishAll(events);

        countIs(petition, 200);
        intake.publish(Sign.person(petition, "last" + petition, "Last").submitted("NONE"));
        countIs(petition, 201);
        quartersAddUpToTheCount(petition);
    }

    @Test
    void online_and_paper_stand_apart() throws Exception {
        var petition = intake.petition();
        intake.publish(Sign.person(petition, "a" + petition, "A").onPaper().submitted());
        intake.publish(Sign.person(petition, "b" + petition, "B").submitted("NONE"));

        countIs(petition, 2);
        assertThat(tally(petition).getLong("online")).isEqualTo(1);
        assertThat(tally(petition).getLong("paper")).isEqualTo(1);
    }

    @Test
    void what_is_withdrawn_leaves_the_count_and_its_name_the_register() throws Exception {
        var petition = intake.petition();
        var ruth = Sign.person(petition, "ruth-" + petition, "Ruth Wood");
        intake.publishAll(List.of(ruth.submitted(), ruth.confirmed()));
        countIs(petition, 1);

        intake.publish(ruth.withdrawn());

        countIs(petition, 0);
        assertThat(register.column("select name from signature where id = ?", ruth.id()))
                .containsExactly((Object) null);
    }

    @Test
    void what_is_erased_stays_in_the_count_without_a_name() throws Exception {
        var petition = intake.petition();
        var ruth = Sign.person(petition, "ruth-" + petition, "Ruth Wood");
        intake.publishAll(List.of(ruth.submitted(), ruth.confirmed(), ruth.erased()));

        countIs(petition, 1);
        soon().until(() -> register.column("select name from signature where id = ?", ruth.id())
                .equals(java.util.Collections.singletonList(null)));
        assertThat(signatures(petition)).isEqualTo(1);
    }

    @Test
    void who_withdraws_and_signs_anew_in_one_breath_counts_and_holds_nobody_up() throws Exception {
        var petition = intake.petition();
        var ruth = Sign.person(petition, "ruth-" + petition, "Ruth Wood");
        intake.publish(ruth.submitted("NONE"));
        countIs(petition, 1);

        intake.publishAll(List.of(ruth.withdrawn(), ruth.again().submitted("NONE")));

        soon().until(() ->
                register.number("select count(*) from signature where inbox = ? and state = 'COUNTED'", ruth.inbox())
                        == 1);
        countIs(petition, 1);
    }

    @Test
    void a_repetition_is_kept_without_a_name() throws Exception {
        var petition = intake.petition();
        var ruth = Sign.person(petition, "ruth-" + petition, "Ruth Wood");
        intake.publishAll(List.of(ruth.submitted("NONE"), ruth.again().submitted("NONE")));

        soon().until(() -> register.number("select count(*) from signature where inbox = ?", ruth.inbox()) == 2);

        assertThat(register.column("select name from signature where inbox = ? and name is not null", ruth.inbox()))
                .containsExactly("Ruth Wood");
    }

    @Test
    void the_register_equals_the_count_after_a_crowd() throws Exception {
        var petition = intake.petition(1L, 500L, 1000L, 2500L);
        var crowd = IntStream.range(0, 3000)
                .mapToObj(i -> Sign.person(petition, "crowd-" + i + petition, "Person " + i))
                .toList();
        intake.publishAll(crowd.stream().map(Sign::submitted).toList());
        intake.publishAll(crowd.stream().map(Sign::confirmed).toList());

        countIs(petition, 3000);
        assertThat(register.number("select count(*) from signature where petition = ? and state = 'COUNTED'", petition))
                .isEqualTo(3000);
        quartersAddUpToTheCount(petition);
    }
}
