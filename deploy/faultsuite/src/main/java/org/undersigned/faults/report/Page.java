package org.undersigned.faults.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.undersigned.faults.cases.Diary;
import org.undersigned.faults.oracle.Invariant;

/** The report for people: one file, nothing from elsewhere. */
final class Page {

    private static final String STYLE = """
            :root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#1c2430;--muted:#55606e;--line:#d9d6cf;--good:#00703c;--bad:#b3261e}
            @media(prefers-color-scheme:dark){:root{--paper:#12161c;--card:#1a2029;--ink:#e8eaed;--muted:#a7b0bc;--line:#333c48;--good:#5ecb8f;--bad:#ff8a80}}
            body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;background:var(--paper);color:var(--ink)}
            h1,h2{font-family:Georgia,serif;line-height:1.2}section{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.25rem;margin:1rem 0}
            table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}
            .good{color:var(--good)}.bad{color:var(--bad)}.muted{color:var(--muted)}.wide{overflow-x:auto}li{margin:.15rem 0}""";

    private final Report report;

    Page(Report report) {
        this.report = report;
    }

    String html() {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What happens when things fail</title>
                <style>%s</style></head>
                <body>
                <h1>What happens when things fail</h1>
                <p>%s</p>
                <p class="muted">%s<br>%s<br><code>%s</code></p>
                <h2>What must hold after every case</h2>
                <table>%s</table>
                <h2>This run</h2>
                %s
                <h2>All 45 cases</h2>
                <div class="wide"><table><tr><th>Case</th><th>What fails</th><th>Here</th><th>Also tried by</th></tr>%s</table></div>
                </body></html>
                """.formatted(
                        STYLE,
                        summary(),
                        text(report.at()),
                        text(report.machine()),
                        text(report.command()),
                        invariants(),
                        all(report.outcomes(), Page::outcome),
                        all(report.cases(), Page::row));
    }

    private String summary() {
        long held = report.outcomes().stream().filter(Outcome::holds).count();
        return "%d of %d cases that were tried held."
                .formatted(held, report.outcomes().size());
    }

    private static String invariants() {
        return all(
                Invariant.ALL, each -> "<tr><th>%s</th><td>%s</td></tr>".formatted(each.name(), text(each.sentence())));
    }

    private static String outcome(Outcome outcome) {
        return """
                <section id="case-%d"><h3>Case %d: %s <span class="%s">%s</span></h3>
                <p class="muted">Must also hold: %s. Seed %d; %.0f s in all, %.1f s to recover (stated: %d).</p>
                %s<details><summary>What was done, and when</summary><ul>%s</ul><p>%s</p></details></section>
                """.formatted(
                        outcome.number(),
                        outcome.number(),
                        text(outcome.fault()),
                        outcome.holds() ? "good" : "bad",
                        outcome.holds() ? "held" : "broken",
                        text(outcome.criterion()),
                        outcome.seed(),
                        outcome.seconds(),
                        outcome.recoverySeconds(),
                        outcome.recoveryLimit(),
                        against(outcome),
                        all(outcome.injected(), Page::entry),
                        outcome.sums() == null ? "" : text(outcome.sums().line()));
    }

    private static String against(Outcome outcome) {
        var broken = new StringBuilder();
        outcome.invariants()
                .forEach((name, against) -> against.stream()
                        .limit(10)
                        .forEach(each -> broken.append("<li class=\"bad\">%s: %s</li>".formatted(name, text(each)))));
        outcome.own()
                .forEach(each -> broken.append("<li class=\"bad\">Its own criterion: %s</li>".formatted(text(each))));
        if (outcome.broke() != null) {
            broken.append("<li class=\"bad\">Broken off: %s</li>".formatted(text(outcome.broke())));
        }
        return broken.isEmpty() ? "<p>I1 to I9 and its own criterion hold.</p>" : "<ul>" + broken + "</ul>";
    }

    private static String entry(Diary.Entry entry) {
        return "<li>%.1f s: %s</li>".formatted(entry.second(), text(entry.what()));
    }

    private static String row(Report.Row row) {
        return "<tr><td>%d</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(row.number(), text(row.what()), text(here(row)), text(row.tests()));
    }

    private static String here(Report.Row row) {
        return row.why().isEmpty() ? row.verdict().toLowerCase(Locale.ROOT) : "no: " + row.why();
    }

    private static <T> String all(List<T> list, Function<T, String> each) {
        return list.stream().map(each).collect(Collectors.joining());
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
