package org.undersigned.notification.mailings.overview;

import java.util.ArrayList;
import java.util.List;

/** Progress as a drawn bar, a hundred wide. */
public final class Bar {

    private Bar() {}

    /** @param name of the colour */
    public record Part(String name, String from, String width) {}

    /** From what is done to what waits; empty parts are left out. */
    public static List<Part> of(Progress it) {
        var parts = new ArrayList<Part>();
        long before = 0;
        before = add(parts, "sent", before, it.sent(), it.total());
        before = add(parts, "failed", before, it.failed(), it.total());
        before = add(parts, "ambiguous", before, it.ambiguous(), it.total());
        add(parts, "cancelled", before, it.cancelled(), it.total());
        return parts;
    }

    private static long add(List<Part> parts, String name, long before, long count, long total) {
        if (count > 0) {
            parts.add(new Part(name, share(before, total), share(count, total)));
        }
        return before + count;
    }

    private static String share(long count, long total) {
        return String.valueOf(Math.round(10_000.0 * count / total) / 100.0);
    }
}
