package org.undersigned.tally.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.Place;
import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;

@QuarkusTest
class PartsTest extends ServiceTest {

    private static final Place TONBRIDGE = new Place("TN", "England");
    private static final Place CARDIFF = new Place("CF", "Wales");

    @Test
    void every_kind_is_kept_and_what_is_not_known_is_a_cell_of_its_own() throws Exception {
        var petition = intake.petition();
        var ruth = person(petition, 1).from("GB", TONBRIDGE, "junior-doctor", "sevenoaks");
        var jo = person(petition, 2).from("FR", null, null, null).onPaper();
        intake.publishAll(List.of(ruth.submitted("NONE"), jo.submitted()));

        countIs(petition, 2);

        assertThat(cells(petition))
                .containsExactlyInAnyOrder(
                        "country GB 1 0",
                        "country FR 0 1",
                        "nation England 1 0",
                        "nation  0 1",
                        "area TN 1 0",
                        "area  0 1",
                        "occupation junior-doctor 1 0",
                        "occupation  0 1",
                        "channel web 1 0",
                        "channel sheet 0 1",
                        "gathering sevenoaks 1 0",
                        "gathering  0 1");
        partsAreWhatTheRegisterHolds(petition);
    }

    @Test
    void what_is_withdrawn_leaves_its_cells_and_its_row() throws Exception {
        var petition = intake.petition();
        var ruth = person(petition, 1).from("GB", TONBRIDGE, "junior-doctor", "sevenoaks");
        intake.publish(ruth.submitted("NONE"));
        countIs(petition, 1);

        intake.publish(ruth.withdrawn());

        countIs(petition, 0);
        assertThat(cells(petition)).allMatch(cell -> cell.endsWith(" 0 0"));
        assertThat(register.number("""
                select num_nonnulls(name, postcode, country, nation, area, occupation, gathering)
                from signature where id = ?""", ruth.id())).isZero();
        partsAreWhatTheRegisterHolds(petition);
    }

    @Test
    void what_is_erased_stays_in_its_cells_until_it_is_withdrawn() throws Exception {
        var petition = intake.petition();
        var ruth = person(petition, 1).from("GB", CARDIFF, "gp", "cardiff-bay");
        intake.publishAll(List.of(ruth.submitted("NONE"), ruth.erased()));
        soon().until(() -> register.number("select count(*) from signature where id = ? and erased", ruth.id()) == 1);

        assertThat(cells(petition)).contains("area CF 1 0", "gathering cardiff-bay 1 0");
        partsAreWhatTheRegisterHolds(petition);
        countIs(petition, 1);

        intake.publish(ruth.withdrawn());

        countIs(petition, 0);
        assertThat(cells(petition)).contains("area CF 0 0", "gathering cardiff-bay 0 0");
        partsAreWhatTheRegisterHolds(petition);
    }

    @Test
    void who_leaves_one_cell_while_another_comes_into_the_next_moves_both_and_not_the_count() throws Exception {
        var petition = intake.petition();
        var ruth = person(petition, 1).from("GB", TONBRIDGE, null, null);
        intake.publish(ruth.submitted("NONE"));
        countIs(petition, 1);
        var again = ruth.again().from("GB", CARDIFF, null, null);

        intake.publishAll(List.of(ruth.withdrawn(), again.submitted("NONE")));

        soon().until(() -> cells(petition).contains("area CF 1 0"));
        assertThat(cells(petition)).contains("area TN 0 0");
        countIs(petition, 1);
        partsAreWhatTheRegisterHolds(petition);
    }

    @Test
    void after_a_crowd_of_everything_at_once_the_cells_are_what_the_register_holds() throws Exception {
        var petition = intake.petition();
        var events = new ArrayList<SignatureEvent>();
        for (int i = 0; i < 600; i++) {
            events.addAll(story(petition, i));
        }
        var last = person(petition, 1000).from("GB", CARDIFF, "gp", null);

        intake.publishAll(events);
        intake.publishAll(events);
        // Every tenth withdrew; every partition has been read when the count is whole.
        countIs(petition, 540);
        intake.publish(last.submitted("NONE"));

        countIs(petition, 541);
        partsAreWhatTheRegisterHolds(petition);
        quartersAddUpToTheCount(petition);
    }

    private static List<SignatureEvent> story(String petition, int i) {
        var place = i % 3 == 0 ? TONBRIDGE : i % 3 == 1 ? CARDIFF : null;
        var person = person(petition, i).from(i % 7 == 0 ? "FR" : "GB", place, i % 2 == 0 ? "gp" : null, null);
        var signing = i % 5 == 0 ? person.onPaper() : person;
        return i % 10 == 9
                ? List.of(signing.submitted(), signing.confirmed(), signing.withdrawn())
                : List.of(signing.submitted(), signing.confirmed());
    }

    private static Sign person(String petition, int i) {
        return Sign.person(petition, "person-" + i + "-" + petition, "Person " + i);
    }

    private List<String> cells(String petition) {
        var cells = "select concat_ws(' ', kind, cell, online, paper) from tally_part where petition = ?";
        return register.column(cells, petition).stream().map(Object::toString).toList();
    }
}
