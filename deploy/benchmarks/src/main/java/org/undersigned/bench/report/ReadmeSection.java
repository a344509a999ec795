package org.undersigned.bench.report;

import org.undersigned.local.launch.Refusal;

/** What a run may write anew of a page that people write: all between two comments. */
public final class ReadmeSection {

    static final String BEGIN = "<!-- the last run, by deploy/bench --record -->";
    static final String END = "<!-- end of the last run -->";

    private ReadmeSection() {}

    public static String put(String page, String text) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new Refusal("The README has no place for it between\n  %s\n  %s".formatted(BEGIN, END));
        }
        return page.substring(0, begin + BEGIN.length()) + "\n\n" + text.strip() + "\n\n" + page.substring(end);
    }
}
