package org.undersigned.tally.removals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.tally.counting.Reason;
import org.undersigned.tally.removals.RuleForm.Reading;
import org.undersigned.tally.removals.RuleForm.Reading.Faulty;
import org.undersigned.tally.removals.RuleForm.Reading.Fine;
import org.undersigned.tally.removals.RuleForm.Violation;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleFormTest {

    @Test
    void everything_a_rule_can_ask_for_is_read() {
        var reading = RuleForm.toRun(Map.of(
                "description", " Signed with an address of a throw-away domain ",
                "reason", "DUPLICATE",
                "domain", "*.Mailinator.COM",
                "country", "gb",
                "area", "tn",
                "from", "2016-02-06T12:00:00Z",
                "until", "2016-02-07T12:00:00Z",
                "signals", List.of("honeypot", "too-fast"),
                "channel", "web",
                "gathering", "Deal, pier"));

        assertThat(reading)
                .isEqualTo(new Fine(new Asked(
                        new Rule(
                                "*.mailinator.com",
                                "GB",
                                "TN",
                                Instant.parse("2016-02-06T12:00:00Z"),
                                Instant.parse("2016-02-07T12:00:00Z"),
                                List.of("honeypot", "too-fast"),
                                "web",
                                "Deal, pier"),
                        Reason.DUPLICATE,
                        "Signed with an address of a throw-away domain")));
    }

    @Test
    void to_be_tried_it_needs_no_description_and_to_be_run_it_does() {
        assertThat(RuleForm.toTry(Map.of("country", "GB"))).isInstanceOf(Fine.class);
        assertThat(fields(RuleForm.toRun(Map.of("country", "GB")))).containsExactly("description");
        assertThat(fields(RuleForm.toRun(described("country", "GB", " ")))).containsExactly("description");
        assertThat(fields(RuleForm.toRun(described("country", "GB", "x".repeat(501)))))
                .containsExactly("description");
        assertThat(RuleForm.toRun(described("country", "GB", "🖋".repeat(500)))).isInstanceOf(Fine.class);
    }

    @Test
    void a_rule_that_asks_for_nothing_would_meet_everybody() {
        assertThat(fields(RuleForm.toRun(described("reason", "RULE", "All")))).containsExactly("rule");
    }

    @Test
    void a_criterion_with_a_slip_of_the_pen_is_not_left_out() {
        assertThat(fields(RuleForm.toTry(Map.of("country", "GB", "domian", "example.org"))))
                .containsExactly("domian");
    }

    @ParameterizedTest
    @CsvSource({
        "domain, *",
        "domain, *.*",
        "domain, ''",
        "domain, a@b.org",
        "domain, a%.org",
        "country, England",
        "country, G1",
        "area, TN13",
        "area, B1",
        "from, yesterday",
        "until, 2016-02-30T00:00:00Z",
        "channel, fax",
        "reason, SPITE",
        "gathering, ''",
        "signals, honeypot"
    })
    void what_is_wrong_is_named(String field, String value) {
        assertThat(fields(RuleForm.toTry(Map.of(field, value)))).contains(field);
    }

    @Test
    void what_is_no_text_is_wrong_and_nothing_worse() {
        assertThat(fields(RuleForm.toTry(Map.of("domain", List.of(1), "country", 7, "signals", List.of(Map.of())))))
                .containsExactly("domain", "country", "signals");
    }

    @Test
    void an_interval_that_ends_before_it_begins_is_none() {
        assertThat(fields(RuleForm.toTry(Map.of("from", "2016-02-06T12:00:00Z", "until", "2016-02-06T12:00:00Z"))))
                .containsExactly("until");
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, example.org",
        "*.example.org, %.example.org",
        "mail?.example.*, mail_.example.%",
        "*.bücher.example, %.xn--bcher-kva.example"
    })
    void a_pattern_of_domains_is_one_of_sql(String glob, String like) {
        assertThat(Glob.read(glob)).get().extracting(Glob::like).isEqualTo(like);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "**", "?", "*.*", "a b", "a_b.org", "a%b.org", "\\.org", "a@b.org"})
    void what_means_no_domain_or_every_one_is_no_pattern(String typed) {
        assertThat(Glob.read(typed)).isEmpty();
    }

    private static Map<String, Object> described(String field, String value, String description) {
        var sent = new HashMap<String, Object>();
        sent.put(field, value);
        sent.put("description", description);
        return sent;
    }

    private static List<String> fields(Reading reading) {
        return ((Faulty) reading).violations().stream().map(Violation::field).toList();
    }
}
