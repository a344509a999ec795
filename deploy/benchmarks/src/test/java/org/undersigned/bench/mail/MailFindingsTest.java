package org.undersigned.bench.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.bench.Words;
import org.undersigned.bench.mail.MailFindings.Sent;
import org.undersigned.bench.report.Goal;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailFindingsTest {

    private static final MailPlan PLAN = MailPlan.parse(new Words(List.of("--rounds", "1"), "usage"));

    @Test
    void a_quarter_of_the_limit_is_enough_where_five_thousand_are_more() {
        assertThat(findings(8_000, 2_100, 50_000).goals()).allMatch(Goal::reached);
        assertThat(findings(8_000, 1_900, 50_000).goals())
                .filteredOn(it -> !it.reached())
                .hasSize(2);
    }

    @Test
    void where_the_limit_allows_five_thousand_they_are_wanted() {
        assertThat(missed(findings(40_000, 6_000, 50_000))).containsExactly("of smtp-source");
        assertThat(missed(findings(20_000, 4_999, 50_000))).containsExactly("of smtp-source", "letters a second");
    }

    @Test
    void one_that_is_not_in_the_ledger_is_one_too_many() {
        assertThat(missed(findings(8_000, 2_100, 49_999))).containsExactly("in the ledger");
    }

    private static List<String> missed(MailFindings findings) {
        return findings.goals().stream()
                .filter(it -> !it.reached())
                .map(Goal::what)
                .toList();
    }

    @Test
    void each_round_is_held_against_the_limit_right_beside_it() {
        var slowing = new MailFindings(
                PLAN,
                "smtp-sink",
                25_000,
                List.of(8_000.0, 8_000.0, 4_000.0, 2_000.0),
                List.of(sent(4_000, 1), sent(1_500, 1)),
                61);

        assertThat(slowing.ofLimit().values()).containsExactly(0.5, 0.5);
    }

    private static MailFindings findings(double limit, double ours, int inLedger) {
        return new MailFindings(PLAN, "smtp-sink", 25_000, List.of(limit, limit), List.of(sent(ours, inLedger)), 61);
    }

    private static Sent sent(double perSecond, int inLedger) {
        return new Sent(perSecond, inLedger, new Waits(List.of(100L, 200L), 0), 60, Map.of());
    }
}
