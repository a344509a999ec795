package org.undersigned.tally.results;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent.Place;
import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;

@QuarkusTest
class ResultsTest extends ServiceTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void after_a_batch_with_paper_and_withdrawals_every_number_is_the_truth() throws Exception {
        var petition = campaign();

        var results = results(petition, 21);

        assertThat(results.getLong("online")).isEqualTo(14);
        assertThat(results.getLong("paper")).isEqualTo(7);
        assertThat(rows(results, "nation")).containsExactlyInAnyOrder("cell England 12", "cell Wales 9");
        assertThat(rows(results, "area")).containsExactlyInAnyOrder("cell TN 12", "cell CF 9");
        assertThat(rows(results, "channel")).containsExactlyInAnyOrder("cell web 14", "cell sheet 7");
        assertThat(rows(results, "gathering")).containsExactlyInAnyOrder("cell sevenoaks 12", "unknown null 9");
        assertThat(rows(results, "country")).containsExactly("cell GB 21");
        assertThat(results.getString("breakdowns.occupation[0].label")).isEqualTo("General practitioner");
        assertThat(results.getList("milestones.threshold", Integer.class)).containsExactly(10, 20, 100);
        assertThat(results.getList("milestones.reachedAt")).last().isNull();
        assertThat(results.getList("corrections.reason")).containsOnly("WITHDRAWN");
        assertThat(sum(results, "corrections.online")).isEqualTo(-3);
        partsAreWhatTheRegisterHolds(petition);
    }

    @Test
    void days_and_hours_add_up_to_the_count_in_the_petitions_zone() throws Exception {
        var petition = campaign();
        move(petition, "2016-02-06T23:50:00Z");

        var results = results(petition, 21);

        assertThat(results.getString("days[-1].day"))
                .isEqualTo(LocalDate.now(LONDON).toString());
        assertThat(sum(results, "days.signatures")).isEqualTo(21);
        assertThat(results.getLong("days[-1].total")).isEqualTo(21);
        assertThat(results.<Integer>get("days.find { it.day == '2016-02-06' }.signatures"))
                .isEqualTo(21);
        assertThat(sum(results, "hours.signatures")).isZero();
        var february = get(petition, "results.json?month=2016-02");
        assertThat(february.getList("hours")).hasSize(29 * 24);
        assertThat(february.<Integer>get("hours.find { it.hour == '2016-02-06T23:00:00Z' }.signatures"))
                .isEqualTo(21);
    }

    @Test
    void the_curve_of_a_petition_that_has_closed_ends_with_what_happened_to_it_last() throws Exception {
        var petition = campaign();
        move(petition, "2016-02-20T12:00:00Z");
        var closed = Instant.parse("2016-02-24T09:00:00Z");
        register.execute("update petition set closes_at = ? where slug = ?", closed.atOffset(ZoneOffset.UTC), petition);

        soon().until(() -> "2016-02-25".equals(get(petition, "results.json").getString("days[-1].day")));

        var results = results(petition, 21);
        assertThat(sum(results, "days.signatures")).isEqualTo(21);
        assertThat(results.getString("days[0].day")).isEqualTo("2016-01-20");
    }

    @Test
    void nobody_can_be_made_out_in_it() throws Exception {
        var petition = campaign();
        intake.publish(person(petition, 900)
                .from("FR", new Place("ZE", "Scotland"), "canary", "lerwick")
                .submitted("NONE"));
        countIs(petition, 22);
        breakdownsAreShown(petition);

        var results = results(petition, 22);

        assertThat(results.prettify()).doesNotContain("ZE", "FR", "lerwick", "canary", "Scotland");
        assertThat(rows(results, "nation")).containsExactly("cell England 12", "other null 10");
        assertThat(given().get("/petitions/{p}/results", petition).asString()).doesNotContain("lerwick", "canary");
    }

    @Test
    void breakdowns_are_answered_again_only_when_the_count_has_moved() throws Exception {
        var petition = campaign();
        results(petition, 21);

        var answer = given().get("/petitions/{p}/breakdowns", petition);

        answer.then()
                .statusCode(200)
                .header("Cache-Control", startsWith("public, max-age="))
                .header("Access-Control-Allow-Origin", "*");
        given().header("If-None-Match", answer.header("ETag"))
                .get("/petitions/{p}/breakdowns", petition)
                .then()
                .statusCode(304);
        given().get("/petitions/nobody-has-heard-of-it/breakdowns").then().statusCode(404);
    }

    @Test
    void the_sheet_has_all_of_it_and_starts_no_formula() throws Exception {
        var petition = campaign();
        results(petition, 21);

        var csv = given().get("/petitions/{p}/results.csv", petition);

        csv.then().statusCode(200).contentType(startsWith("text/csv;charset=UTF-8"));
        var lines = new CsvMapper()
                .readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv.asByteArray())
                .readAll();
        assertThat(lines)
                .extracting(line -> line.get("table"))
                .contains("count", "day", "hour", "nation", "area", "milestone", "correction");
        assertThat(lines)
                .filteredOn(line -> line.get("table").equals("day"))
                .last()
                .satisfies(line -> assertThat(line).containsEntry("total", "21"));
        assertThat(lines)
                .filteredOn(line -> line.get("table").equals("occupation"))
                .extracting(line -> line.get("label"))
                .contains("'=Consultant “Dr” 李");
    }

    @Test
    void the_page_has_every_figure_without_a_script_and_in_both_languages() throws Exception {
        var petition = campaign();
        results(petition, 21);

        given().get("/petitions/{p}/results", petition)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("default-src 'none'"), not(containsString("unsafe"))))
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("<html lang=\"en\">"))
                .body(containsString(">21</undersigned-counter>"))
                .body(containsString("14 on the web and at kiosks, 7 on paper"))
                .body(containsString("<polyline class=\"line\" points=\"0,400 "))
                .body(containsString("Tonbridge: 12"))
                .body(containsString("General practitioner"))
                .body(containsString("57.1%"))
                .body(containsString("reached at "))
                .body(containsString("79 to go"))
                .body(containsString("Taken back by who had signed"))
                .body(containsString("=Consultant “Dr” 李"))
                .body(not(containsString("style=\"")))
                .body(not(containsString("<script>")));
        given().header("Accept-Language", "cy-GB,en;q=0.5")
                .get("/petitions/{p}/results", petition)
                .then()
                .body(containsString("<html lang=\"cy\">"))
                .body(containsString("Lloegr"))
                .body(containsString("<h1 class=\"title\" lang=\"en\">"));
    }

    @Test
    void before_anybody_has_signed_the_page_says_so() throws Exception {
        var petition = intake.petition(100L);
        countIs(petition, 0);

        given().get("/petitions/{p}/results", petition)
                .then()
                .statusCode(200)
                .body(containsString("Nobody has signed yet"));
        given().get("/petitions/nobody-has-heard-of-it/results")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/petitions/nobody-has-heard-of-it/results?lang=cy")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("<html lang=\"cy\">"), containsString("Does dim byd yma"));
    }

    /** 12 from Tonbridge at a stall, of whom 5 on paper; 9 from Cardiff, of whom 2; and 3 who withdrew. */
    private String campaign() throws Exception {
        var petition = intake.petition(10L, 20L, 100L);
        countIs(petition, 0);
        register.execute("update petition set occupations = ? where slug = ?", """
                [{"code": "gp", "label": "General practitioner"}, {"code": "consultant", "label": "=Consultant “Dr” 李"}]""", petition);
        var tonbridge = new Place("TN", "England");
        var cardiff = new Place("CF", "Wales");
        var people = IntStream.range(0, 24)
                .mapToObj(i -> i < 12
                        ? person(petition, i).from("GB", tonbridge, "gp", "sevenoaks")
                        : person(petition, i).from("GB", cardiff, "consultant", null))
                .toList();
        intake.publishAll(IntStream.range(0, 24)
                .mapToObj(i -> i % 12 < 5 && i != 12 && i != 13 && i != 14
                        ? people.get(i).onPaper()
                        : people.get(i))
                .map(person -> person.submitted("NONE"))
                .toList());
        countIs(petition, 24);
        intake.publishAll(people.subList(21, 24).stream().map(Sign::withdrawn).toList());
        countIs(petition, 21);
        breakdownsAreShown(petition);
        return petition;
    }

    private static Sign person(String petition, int i) {
        return Sign.person(petition, "person-" + i + "-" + petition, "Person " + i);
    }

    /** As if all of it had been counted then. */
    private void move(String petition, String to) {
        register.execute("delete from tally_quarter where petition = ? and online + paper = 0", petition);
        register.execute("""
                with gone as (delete from tally_quarter where petition = ? returning *)
                insert into tally_quarter select petition, date_bin('15 minutes', ?, timestamptz 'epoch'), sum(online), sum(paper)
                from gone group by petition
                """, petition, Instant.parse(to).atOffset(ZoneOffset.UTC));
    }

    /** Read at most every two seconds. */
    private static JsonPath results(String petition, long signatures) {
        soon().until(() -> {
            var results = get(petition, "results.json");
            return results.getLong("signatures") == signatures
                    && results.getLong("breakdownsAsOf.signatures") == signatures;
        });
        return get(petition, "results.json");
    }

    private static JsonPath get(String petition, String what) {
        return given().get("/petitions/" + petition + "/" + what)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> rows(JsonPath results, String kind) {
        return results.<Map<String, Object>>getList("breakdowns." + kind).stream()
                .map(row -> row.get("type") + " " + row.get("cell") + " " + row.get("signatures"))
                .toList();
    }

    private static long sum(JsonPath results, String numbers) {
        return results.getList(numbers, Long.class).stream().mapToLong(n -> n).sum();
    }
}
