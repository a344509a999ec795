package org.undersigned.local.crowd;

import java.util.List;
import java.util.regex.Pattern;

/** What a subject tells of: {@code 100 signatures · 1,000 signatures – Do not impose the new contract}. */
final class Headline {

    private static final Pattern MILESTONE =
            Pattern.compile("(?:^| · )(?:([\\d,]+) signatures|The first signature)\\b");
    private static final String BEFORE_THE_TITLE = " – ";

    private Headline() {}

    /** Those of one letter: what is said within an hour is said in one. */
    static List<Long> milestones(String subject) {
        var head = subject.split(BEFORE_THE_TITLE, 2)[0];
        return MILESTONE
                .matcher(head)
                .results()
                .map(found -> found.group(1))
                .map(number -> number == null ? 1L : Long.parseLong(number.replace(",", "")))
                .toList();
    }
}
