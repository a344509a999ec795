package org.undersigned.notification.mailings.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Destinations as organisers may see them: the largest by name, and none that may be a few people's own. */
public final class Domains {

    public static final String OTHER = "other";

    private static final int NAMED = 20;
    private static final int FEWEST_PEOPLE = 5;
    private static final Comparator<Progress> LARGEST =
            Comparator.comparingLong(Progress::total).reversed().thenComparing(Progress::name);

    private Domains() {}

    /** The largest first; the others together come last, where there are any. */
    public static List<Progress> of(List<Progress> all) {
        var named = all.stream()
                .filter(Domains::mayBeNamed)
                .sorted(LARGEST)
                .limit(NAMED)
                .collect(Collectors.toCollection(ArrayList::new));
        var others = all.stream().filter(it -> !named.contains(it)).toList();
        if (!others.isEmpty()) {
            named.add(Progress.sum(OTHER, others));
        }
        return named;
    }

    // The address of who was erased is gone, and with it the domain.
    private static boolean mayBeNamed(Progress domain) {
        return domain.people() >= FEWEST_PEOPLE && !domain.name().isEmpty();
    }
}
