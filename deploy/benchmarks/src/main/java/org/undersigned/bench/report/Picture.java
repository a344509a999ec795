package org.undersigned.bench.report;

import java.util.Locale;

/**
 * All goals as an SVG that is read in light and in dark: how much of each was reached, on a line where each step is twice the
 * one before, for half of a goal is as far from it as its double.
 */
public final class Picture {

    private static final int WIDTH = 940;
    private static final int ROW = 26;
    private static final int HEAD = 84;
    private static final int LEFT = 250;
    private static final int RIGHT = 640;
    private static final int LEAST = -6;
    private static final int MOST = 4;

    // The tokens of our pages.
    private static final String STYLE = """
            <style>
              :root { color-scheme: light dark; }
              .paper { fill: #fbfaf7; } .line { stroke: #d9d6cf; } .goal { stroke: #1c2430; }
              text { fill: #1c2430; font: 13px system-ui, sans-serif; } .muted { fill: #55606e; } .name { font-weight: 600; }
              .reached { fill: #00703c; stroke: #00703c; } .missed { fill: #fbfaf7; stroke: #b3261e; }
              @media (prefers-color-scheme: dark) {
                .paper { fill: #12161c; } .line { stroke: #333c48; } .goal { stroke: #e8eaed; }
                text { fill: #e8eaed; } .muted { fill: #a7b0bc; }
                .reached { fill: #5ecb8f; stroke: #5ecb8f; } .missed { fill: #12161c; stroke: #ff8a80; }
              }
            </style>
            """;

    private final StringBuilder svg = new StringBuilder();
    private int y = HEAD;

    private Picture() {}

    public static String of(Summary summary) {
        return new Picture().draw(summary);
    }

    private String draw(Summary summary) {
        summary.reports().forEach(this::draw);
        int height = y + ROW / 2;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
                <title>Every goal and how much of it was reached</title>
                %3$s<rect class="paper" width="%1$d" height="%2$d"/>
                """.formatted(WIDTH, height, STYLE) + head(summary, height) + svg + "</svg>\n";
    }

    private static String head(Summary summary, int height) {
        var head = new StringBuilder();
        head.append(text(16, 28, "name", "Goals of deploy/bench" + (summary.quick() ? ", a quick run" : "")));
        head.append(text(
                16,
                48,
                "muted",
                "● reached  ○ missed; " + summary.conditions().machine().words()));
        for (int step = LEAST; step <= MOST; step++) {
            head.append("<line class=\"%s\" x1=\"%2$d\" x2=\"%2$d\" y1=\"%3$d\" y2=\"%4$d\"/>\n"
                    .formatted(step == 0 ? "goal" : "line", x(Math.pow(2, step)), HEAD - 6, height - 8));
            head.append("<text class=\"muted\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
                    .formatted(x(Math.pow(2, step)), HEAD - 12, tick(step)));
        }
        return head.toString();
    }

    private static String tick(int step) {
        if (step == 0) {
            return "goal";
        }
        return step < 0 ? "1/" + (1 << -step) : (1 << step) + "×";
    }

    private void draw(Report report) {
        if (report.found().goals().isEmpty()) {
            return;
        }
        svg.append(text(16, y + 18, "name", report.name()));
        y += ROW;
        report.found().goals().forEach(this::draw);
    }

    private void draw(Goal goal) {
        int middle = y + ROW / 2;
        svg.append("<g class=\"%s\"><line x1=\"%d\" x2=\"%d\" y1=\"%4$d\" y2=\"%4$d\" stroke-width=\"2\"/>"
                .formatted(goal.verdict(), x(1), x(goal.share()), middle));
        svg.append("<circle cx=\"%d\" cy=\"%d\" r=\"5\" stroke-width=\"2\"/></g>\n".formatted(x(goal.share()), middle));
        svg.append(text(28, middle + 4, "", goal.what()));
        svg.append(text(RIGHT + 24, middle + 4, "muted", found(goal)));
        y += ROW;
    }

    private static String found(Goal goal) {
        return goal.wanted().isEmpty() ? goal.found() : goal.found() + ", wanted " + goal.wanted();
    }

    /** Where so much of a goal stands; what lies beyond an end stands at it. */
    static int x(double share) {
        double steps = Math.clamp(Math.log(Math.max(share, 1e-9)) / Math.log(2), LEAST, MOST);
        return (int) Math.round(LEFT + (steps - LEAST) / (MOST - LEAST) * (RIGHT - LEFT));
    }

    private static String text(int x, int y, String kind, String words) {
        return String.format(
                Locale.ROOT, "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n", kind, x, y, escaped(words));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
