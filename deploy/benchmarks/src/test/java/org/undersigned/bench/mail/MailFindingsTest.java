package org.undersigned.bench.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.bench.mail.MailFindings.Goal;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailFindingsTest {

    private static final MailPlan PLAN = MailPlan.parse(List.of());

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

    private static MailFindings findings(double limit, double ours, int inLedger) {
        var waits = new Waits(List.of(100L, 200L), 0);
        return new MailFindings(
                PLAN, "smtp-sink", 25_000, List.of(limit, limit), ours, inLedger, waits, 60, 61, Map.of());
    }
}
