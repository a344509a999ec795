package org.undersigned.tally.results.store;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.Place;
import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;

/** Whoever looks as often as they like; the seed is in the message of what fails. */
@QuarkusTest
class LooksTest extends ServiceTest {

    private static final List<Place> PLACES =
            List.of(new Place("TN", "England"), new Place("CF", "Wales"), new Place("EH", "Scotland"));
    private static final int ROUNDS = 25;

    @Inject
    LookStore store;

    @Test
    void two_looks_while_people_sign_differ_by_nobody_or_by_a_crowd() throws Exception {
        for (long seed = 0; seed < 2; seed++) {
            var people = new Crowd(intake.petition(), seed);
            var seen = new LinkedHashSet<Long>();
            for (int round = 0; round < ROUNDS; round++) {
                people.join(people.random.nextInt(1, 6));
                seen.add(look(people.petition));
            }

            var looks = seen.stream().sorted().toList();
            assertThat(looks).as("seed %d", seed).hasSizeGreaterThan(ROUNDS / 5);
            assertThat(differences(looks)).as("seed %d: %s", seed, looks).allMatch(by -> by >= 5);
        }
    }

    @Test
    void a_look_and_the_next_differ_by_a_crowd_also_where_people_leave() throws Exception {
        for (long seed = 2; seed < 4; seed++) {
            var people = new Crowd(intake.petition(), seed);
            people.join(30);
            var looks = new ArrayList<Long>(List.of(look(people.petition)));
            for (int round = 0; round < ROUNDS; round++) {
                people.joinOrLeave();
                var next = look(people.petition);
                if (next != looks.getLast()) {
                    looks.add(next);
                }
                assertThat(Math.abs(next - people.counted()))
                        .as("behind, seed %d", seed)
                        .isLessThan(5);
            }

            assertThat(differences(looks)).as("seed %d: %s", seed, looks).allMatch(by -> by >= 5);
        }
    }

    @Test
    void every_look_adds_up_to_what_it_is_of_and_so_does_what_is_published() throws Exception {
        var people = new Crowd(intake.petition(), 5);
        people.join(17);
        var signatures = look(people.petition);
        people.join(2);
        assertThat(look(people.petition)).isEqualTo(signatures);

        assertThat(register.number("""
                select count(*) from (
                  select cell ->> 0 as kind from shown cross join lateral json_array_elements(cells::json) as cell
                  where petition = ? group by kind, online, paper
                  having sum((cell ->> 2)::bigint + (cell ->> 3)::bigint) <> online + paper) as off
                """, people.petition)).isZero();
        soon().until(() -> given().get("/petitions/{p}/breakdowns", people.petition)
                        .jsonPath()
                        .getLong("signatures")
                == signatures);
        var results =
                given().get("/petitions/{p}/results.json", people.petition).jsonPath();
        assertThat(results.getLong("breakdownsAsOf.signatures")).isEqualTo(signatures);
        assertThat(results.getList("breakdowns.nation.signatures", Long.class).stream()
                        .mapToLong(n -> n)
                        .sum())
                .isEqualTo(signatures);
    }

    @Test
    void of_fewer_than_a_crowd_nothing_is_shown() throws Exception {
        var people = new Crowd(intake.petition(), 6);
        people.join(4);

        assertThat(look(people.petition)).isZero();
        given().get("/petitions/{p}/breakdowns", people.petition).then().statusCode(200);
        assertThat(given().get("/petitions/{p}/breakdowns", people.petition)
                        .jsonPath()
                        .getList("breakdowns.area"))
                .isEmpty();
    }

    /** By two replicas at once, beside the one that does so by the clock. */
    private long look(String petition) {
        Stream.of(1, 2)
                .map(replica -> CompletableFuture.runAsync(this::moveOn))
                .toList()
                .forEach(CompletableFuture::join);
        soon().atMost(Duration.ofSeconds(90)).until(() -> register.number("""
                        select count(*) from tally t left join shown s using (petition)
                        where petition = ? and abs(t.online + t.paper - coalesce(s.online + s.paper, 0)) >= 5
                        """, petition) == 0);
        return register.number("select coalesce((select online + paper from shown where petition = ?), 0)", petition);
    }

    private void moveOn() {
        try {
            VertxContextSupport.subscribeAndAwait(store::moveOn);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Long> differences(List<Long> looks) {
        return IntStream.range(1, looks.size())
                .mapToObj(i -> Math.abs(looks.get(i) - looks.get(i - 1)))
                .toList();
    }

    /** People of a petition. */
    private final class Crowd {
        private final String petition;
        private final Random random;
        private final List<Sign> here = new ArrayList<>();
        private int known;

        Crowd(String petition, long seed) {
            this.petition = petition;
            this.random = new Random(seed);
        }

        long counted() {
            return here.size();
        }

        void joinOrLeave() throws Exception {
            int people = random.nextInt(1, 8);
            if (random.nextBoolean()) {
                join(people);
            } else {
                leave(Math.min(people, here.size()));
            }
        }

        void join(int people) throws Exception {
            var joining = IntStream.range(0, people).mapToObj(i -> person()).toList();
            here.addAll(joining);
            happen(joining.stream().map(person -> person.submitted("NONE")).toList());
        }

        private void leave(int people) throws Exception {
            var leaving = List.copyOf(here.subList(0, people));
            here.removeAll(leaving);
            happen(leaving.stream().map(Sign::withdrawn).toList());
        }

        private void happen(List<? extends SignatureEvent> events) throws Exception {
            intake.publishAll(events);
            countIs(petition, here.size());
        }

        private Sign person() {
            var sign = Sign.person(petition, "person-" + known++ + petition, "Person")
                    .from("GB", PLACES.get(random.nextInt(3)), "gp", null);
            return random.nextInt(4) == 0 ? sign.onPaper() : sign;
        }
    }
}
