package org.undersigned.faults.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.undersigned.faults.cases.Diary;
import org.undersigned.faults.report.Report.Row;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageTest {

    private static final List<Row> CASES = List.of(
            new Row(7, "two of three brokers down", "BROKEN", "NotEnoughReplicasIT", ""),
            new Row(22, "clocks that are wrong", "NOT HERE", "DayTest", "one machine has one clock"));

    @Test
    void what_is_broken_is_said_with_what_contradicts_it_and_nothing_of_it_is_markup() {
        var page = new Page(report(outcome(Map.of("I2", List.of("The count says <3>, the register 2"))))).html();

        assertThat(page)
                .contains("0 of 1 cases that were tried held", "I2: The count says &lt;3&gt;, the register 2")
                .contains("12.5 s: kill -9 brokers [1, 2]", "no: one machine has one clock")
                .doesNotContain("http://", "https://", "<script");
    }

    @Test
    void what_holds_is_said_in_one_line() {
        assertThat(new Page(report(outcome(Map.of("I1", List.of())))).html())
                .contains("1 of 1 cases that were tried held", "I1 to I9 and its own criterion hold.");
    }

    @Test
    void it_is_kept_as_a_page_and_for_programs(@TempDir Path folder) throws Exception {
        var report = report(outcome(Map.of("I1", List.of())));

        assertThat(report.write(folder)).exists();
        assertThat(Files.readString(folder.resolve("faults.json")))
                .contains("\"number\" : 7", "\"seed\" : 42", "\"what\" : \"kill -9 brokers [1, 2]\"");
        assertThat(report.holds()).isTrue();
    }

    private static Report report(Outcome outcome) {
        return new Report("2016-02-06T12:00:00Z", "2 cores", "deploy/faults --case 7", List.of(outcome), CASES);
    }

    private static Outcome outcome(Map<String, List<String>> against) {
        var injected = List.of(new Diary.Entry(12.5, "kill -9 brokers [1, 2]"));
        return new Outcome(
                7,
                "2 of 3 brokers are down",
                "503",
                42,
                injected,
                null,
                against,
                List.of(),
                5,
                45,
                null,
                null,
                60,
                null);
    }
}
