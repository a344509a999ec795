package org.undersigned.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/** What a machine can find of WCAG 2.2 AA: about half of it. The other half is what {@link PageIT} does by keyboard. */
final class Axe {

    private static final List<String> WCAG_2_2_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    static void findsNothing(Page page) {
        findsNothing(page, WCAG_2_2_AA);
    }

    /** In what other programs show within a page of theirs, which has the landmarks and the main heading. */
    static void findsNothingInPart(Page page) {
        findsNothing(page, WCAG_2_2_AA.subList(0, WCAG_2_2_AA.indexOf("best-practice")));
    }

    private static void findsNothing(Page page, List<String> rules) {
        // "Legacy" means that it looks from within the page; else it opens a second one for each look. No page here has
        // frames.
        var axe = new AxeBuilder(page).withTags(rules).setLegacyMode(true);
        var faults = axe.analyze().getViolations();
        assertThat(faults.stream().map(Axe::told)).as(page.url()).isEmpty();
    }

    private static String told(Rule rule) {
        var places = rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getFailureSummary());
        return rule.getId() + ": " + rule.getHelp() + places.toList();
    }
}
