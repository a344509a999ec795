package org.undersigned.tally.results;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;

/** What the page has no room for, to its very end. */
@QuarkusTest
class DownloadsTest extends ServiceTest {

    private static final int FALLS = 1_250;
    private static final Pattern OLDER =
            Pattern.compile("<a class=\"roomy\" rel=\"next\" href=\"\\?before=([0-9]+)&amp;lang=en\">");

    @Test
    void every_hour_of_its_life_is_in_the_sheet_of_hours() throws Exception {
        var petition = signed();
        register.execute("delete from tally_quarter where petition = ? and online + paper = 0", petition);
        register.execute(
                "update tally_quarter set since = ? where petition = ?",
                Instant.parse("2016-02-06T23:45:00Z").atOffset(ZoneOffset.UTC),
                petition);
        soon().until(() ->
                get(petition, "results.json").jsonPath().getList("days.day").contains("2016-02-06"));

        var answer = get(petition, "hours.csv");

        answer.then().statusCode(200).contentType("text/csv;charset=UTF-8");
        var lines = lines(answer);
        assertThat(lines).hasSizeGreaterThan(9 * 365 * 24);
        assertThat(lines)
                .filteredOn(line -> !line.get("signatures").equals("0"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("table", "hour")
                        .containsEntry("key", "2016-02-06T23:00:00Z")
                        .containsEntry("signatures", "2"));
        get("nobody-has-heard-of-it", "hours.csv").then().statusCode(404);
    }

    @Test
    void all_corrections_are_in_the_downloads_and_anybody_can_leaf_to_the_first() throws Exception {
        var petition = signed();
        register.execute(
                "insert into correction (petition, since, reason, online, paper) select ?, timestamptz '2016-02-06' +"
                        + " n * interval '15 minutes', 'WITHDRAWN', -n, 0 from generate_series(1, ?) as n",
                petition,
                FALLS);
        try {
            var lines = lines(get(petition, "corrections.csv"));
            var list = get(petition, "corrections.json").jsonPath().getList("online", Integer.class);

            assertThat(lines).hasSize(FALLS);
            assertThat(lines.getLast()).containsEntry("table", "correction").containsEntry("signatures", "-1");
            assertThat(list).hasSize(FALLS).startsWith(-FALLS).endsWith(-1);
            assertThat(get(petition, "corrections").header("Link"))
                    .contains("/petitions/" + petition + "/corrections?before=", "rel=\"next\"");
            assertThat(leafed(petition)).isEqualTo(FALLS);
        } finally {
            register.execute("delete from correction where petition = ?", petition);
        }
    }

    @Test
    void of_a_count_that_never_fell_there_is_a_page_and_an_empty_list() throws Exception {
        var petition = signed();

        assertThat(get(petition, "corrections.json").jsonPath().getList("$")).isEmpty();
        assertThat(lines(get(petition, "corrections.csv"))).isEmpty();
        var page = get(petition, "corrections.html?lang=cy");
        assertThat(page.asString()).contains("<html lang=\"cy\">", "Nid yw’r cyfrif erioed wedi gostwng.");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        get(petition, "corrections.html?before=x").then().statusCode(400);
        get("nobody-has-heard-of-it", "corrections.csv").then().statusCode(404);
        get("nobody-has-heard-of-it", "corrections.html").then().statusCode(404);
    }

    /** From page to page by the link for people; how many rows there were. */
    private static int leafed(String petition) {
        var rows = 0;
        var before = "";
        while (true) {
            var page = get(petition, "corrections.html?lang=en" + before).asString();
            rows += page.split("<tr>", -1).length - 2;
            var older = OLDER.matcher(page);
            if (!older.find()) {
                assertThat(page).contains("This was the first.");
                return rows;
            }
            before = "&before=" + older.group(1);
        }
    }

    private String signed() throws Exception {
        var petition = intake.petition();
        intake.publishAll(List.of(
                Sign.person(petition, "a-" + petition, "Ruth Wood").submitted("NONE"),
                Sign.person(petition, "b-" + petition, "李明").submitted("NONE")));
        countIs(petition, 2);
        return petition;
    }

    private static List<Map<String, String>> lines(Response csv) throws Exception {
        return new CsvMapper()
                .readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv.asByteArray())
                .readAll();
    }

    private static Response get(String petition, String what) {
        return given().urlEncodingEnabled(false).get("/petitions/" + petition + "/" + what);
    }
}
