package org.undersigned.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

import org.undersigned.bench.machine.Conditions;
import org.undersigned.bench.machine.Machine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SummaryTest {

    private static final Machine MACHINE =
            new Machine("2016-02-24T10:00:00Z", "A processor & more", 2, 24_000, "25", "Linux 6", 20_000, 0.1);
    private static final Conditions CONDITIONS = new Conditions(MACHINE, 0.97, 0.05, 60);

    private static final Summary SUMMARY = new Summary(
            true, CONDITIONS, List.of(report("signing", new Signing()), report("mail", new NotRun("mail", "no sink"))));

    private record Signing() implements Found {

        @Override
        public String title() {
            return "Signing";
        }

        @Override
        public Table table() {
            return new Table().row("", "median").row("bare (1/s)", "13,706");
        }

        @Override
        public Map<String, Object> figures() {
            return Map.of("barePerSecond", List.of(13_706.0));
        }

        @Override
        public List<Goal> goals() {
            return List.of(Goal.atLeast("of plain", "%.1f", 4, 4.3), Goal.atMost("p99 <at half>", "%.0f ms", 50, 100));
        }
    }

    @Test
    void every_goal_of_every_bench_is_in_one_table() {
        assertThat(SUMMARY.words())
                .contains("signing: of plain", "signing: p99 <at half>", "mail: all of it", "1 of 3 goals were reached")
                .contains("the figures mean little");
    }

    @Test
    void what_of_the_machine_was_used_up_is_said() {
        assertThat(SUMMARY.words())
                .containsOnlyOnce("processors: more than 90 % of all 2 cores were taken (signing, mail)")
                .contains("others, who took more than 2 %");
    }

    @Test
    void a_bench_that_was_not_run_is_not_hidden() {
        assertThat(SUMMARY.isWhole()).isFalse();
        assertThat(new Summary(false, CONDITIONS, SUMMARY.reports().subList(0, 1)).isWhole())
                .isTrue();
    }

    @Test
    void programs_read_the_same(@TempDir Path folder) throws IOException {
        var json = new ObjectMapper().readTree(SUMMARY.write(folder).toFile());

        assertThat(json.at("/quick").asBoolean()).isTrue();
        assertThat(json.at("/conditions/machine/cores").asInt()).isEqualTo(2);
        assertThat(json.at("/signing/goals/1/share").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/mail/notRun").asText()).isEqualTo("no sink");
    }

    @Test
    void the_picture_is_xml_and_holds_every_goal() throws Exception {
        var picture = Picture.of(SUMMARY);

        var texts = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture)))
                .getElementsByTagName("circle");
        assertThat(texts.getLength()).isEqualTo(3);
        assertThat(picture).contains("p99 &lt;at half&gt;", "prefers-color-scheme: dark");
    }

    @Test
    void half_of_a_goal_is_as_far_from_it_as_its_double() {
        assertThat(Picture.x(1) - Picture.x(0.5))
                .isEqualTo(Picture.x(2) - Picture.x(1))
                .isPositive();
        assertThat(Picture.x(0)).isEqualTo(Picture.x(1e-5)).isLessThan(Picture.x(0.1));
    }

    @Test
    void a_readme_keeps_what_people_wrote_around_the_last_run() {
        var page = "# Bench\n" + ReadmeSection.BEGIN + "\nold\n" + ReadmeSection.END + "\n## Why\n";

        var once = ReadmeSection.put(page, SUMMARY.markdown("goals.svg"));

        assertThat(once).startsWith("# Bench\n").endsWith("\n## Why\n").doesNotContain("old");
        assertThat(once).contains("| signing: of plain |", "(goals.svg)", "| bare (1/s) | 13,706 |");
        assertThat(ReadmeSection.put(once, SUMMARY.markdown("goals.svg"))).isEqualTo(once);
    }

    private static Report report(String name, Found found) {
        return new Report(name, true, CONDITIONS, found);
    }
}
