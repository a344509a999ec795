package org.undersigned.tally.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;
import org.undersigned.tally.events.TallyEvent;
import org.undersigned.tally.live.LiveTallies;
import org.undersigned.tally.live.Snapshot;

@QuarkusTest
class DaysTest extends ServiceTest {

    @Inject
    LiveTallies live;

    @Test
    void before_the_first_signature_there_are_no_days() throws Exception {
        var petition = intake.petition();

        countIs(petition, 0);

        assertThat(days(petition)).isEmpty();
    }

    @Test
    void the_last_thirty_days_are_told_with_the_count_and_today_is_the_last() throws Exception {
        var petition = intake.petition();
        intake.publishAll(IntStream.range(0, 5)
                .mapToObj(i -> Sign.person(petition, "inbox-" + i + petition, "Person " + i)
                        .submitted("NONE"))
                .toList());

        countIs(petition, 5);

        var today = LocalDate.now(ZoneId.of("Europe/London"));
        assertThat(days(petition)).hasSize(30).allMatch(day -> !day.day().isAfter(today));
        assertThat(days(petition).stream().mapToLong(TallyEvent.Day::signatures).sum())
                .isEqualTo(5);
        quartersAddUpToTheCount(petition);
    }

    @Test
    void what_is_withdrawn_leaves_the_day_of_the_withdrawal_not_that_of_the_signature() throws Exception {
        var petition = intake.petition();
        var ruth = Sign.person(petition, "ruth-" + petition, "Ruth Wood");
        intake.publish(ruth.submitted("NONE"));
        countIs(petition, 1);
        register.execute("update tally_quarter set since = since - interval '3 days' where petition = ?", petition);

        intake.publish(ruth.withdrawn());

        countIs(petition, 0);
        assertThat(days(petition).stream().map(TallyEvent.Day::signatures).filter(n -> n != 0))
                .containsExactly(1L, -1L);
        quartersAddUpToTheCount(petition);
    }

    @Test
    void a_petition_that_changes_its_zone_has_the_days_of_the_new_one_from_the_beginning() throws Exception {
        var petition = "days-" + UUID.randomUUID();
        intake.publishIn("Etc/UTC", petition);
        intake.publish(Sign.person(petition, "ruth-" + petition, "Ruth Wood").submitted("NONE"));
        countIs(petition, 1);
        var evening = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .minus(10, ChronoUnit.DAYS)
                .plus(18 * 60 + 15, ChronoUnit.MINUTES);
        register.execute(
                "update tally_quarter set since = ? where petition = ?", evening.atOffset(ZoneOffset.UTC), petition);

        intake.publishIn("Asia/Kathmandu", petition);

        var date = evening.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        soon().until(() -> days(petition).contains(new TallyEvent.Day(date, 1)));
    }

    @Test
    void a_zone_that_nobody_knows_keeps_no_count_from_being_told() throws Exception {
        var petition = "days-" + UUID.randomUUID();
        intake.publishIn("Mars/Olympus", petition);
        intake.publish(Sign.person(petition, "ruth-" + petition, "Ruth Wood").submitted("NONE"));

        countIs(petition, 1);

        assertThat(days(petition)).hasSize(30);
    }

    @Test
    void a_closed_petition_keeps_its_last_days_whatever_is_withdrawn_later() throws Exception {
        var petition = intake.petition();
        var ruth = Sign.person(petition, "ruth-" + petition, "Ruth Wood");
        intake.publish(ruth.submitted("NONE"));
        countIs(petition, 1);
        var closed = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(40, ChronoUnit.DAYS);
        register.execute("update petition set closes_at = ? where slug = ?", closed.atOffset(ZoneOffset.UTC), petition);
        register.execute("update tally_quarter set since = since - interval '42 days' where petition = ?", petition);

        intake.publish(ruth.withdrawn());

        countIs(petition, 0);
        assertThat(days(petition).getLast().day())
                .isEqualTo(LocalDate.ofInstant(closed.plus(1, ChronoUnit.DAYS), ZoneId.of("Europe/London")));
        assertThat(days(petition).stream().map(TallyEvent.Day::signatures).filter(n -> n != 0))
                .containsExactly(1L);
        quartersAddUpToTheCount(petition);
    }

    private List<TallyEvent.Day> days(String petition) {
        return live.of(petition).map(Snapshot::tally).orElseThrow().days();
    }
}
