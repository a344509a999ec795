package org.undersigned.local.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Every petition's count beside what it is made of, for people. */
public record Table(List<Recounted> rows) {

    private static final String ROW = "%-40s %12s %12s %12s %8s";

    public boolean isRight() {
        return rows.stream().allMatch(row -> row.drift() == 0);
    }

    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(ROW.formatted("petition", "live", "register", "log", "drift"));
        rows.forEach(row -> lines.add(line(row)));
        rows.stream().map(Recounted::why).filter(Objects::nonNull).distinct().forEach(why -> lines.add("-: " + why));
        return lines;
    }

    private static String line(Recounted row) {
        return ROW.formatted(
                row.petition(),
                number(row.live()),
                number(row.register()),
                row.log().isPresent() ? number(row.log().getAsLong()) : "-",
                number(row.drift()));
    }

    private static String number(long value) {
        return "%,d".formatted(value);
    }
}
