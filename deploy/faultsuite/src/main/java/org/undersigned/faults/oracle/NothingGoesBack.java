package org.undersigned.faults.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.undersigned.faults.load.Said;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.observed.Told.Count;
import org.undersigned.faults.observed.Watch.Sight;

/** I3. */
public record NothingGoesBack() implements Invariant {

    @Override
    public String name() {
        return "I3";
    }

    @Override
    public String sentence() {
        return "Published versions and counts never go back but by a correction.";
    }

    @Override
    public List<String> against(Observed observed) {
        var against = new ArrayList<String>();
        look(against, "the topic", observed.told().counts(), observed);
        observed.sights().stream()
                .collect(Collectors.groupingBy(Sight::replica))
                .forEach((replica, sights) -> look(against, replica, counts(sights), observed));
        return against;
    }

    private static List<Count> counts(List<Sight> sights) {
        return sights.stream()
                .map(each -> new Count(each.version(), each.signatures()))
                .toList();
    }

    private static void look(List<String> against, String where, List<Count> counts, Observed observed) {
        if (sum(counts, Count::version) > 0) {
            against.add("A version went back in " + where);
        }
        long fell = sum(counts, Count::signatures);
        long withdrawn = withdrawn(observed);
        if (fell > withdrawn) {
            against.add("The count fell by %d in %s, and %d withdrew".formatted(fell, where, withdrawn));
        }
    }

    /** By how much it went back in all. */
    private static long sum(List<Count> counts, Function<Count, Long> which) {
        long sum = 0;
        for (int i = 1; i < counts.size(); i++) {
            sum += Math.max(0, which.apply(counts.get(i - 1)) - which.apply(counts.get(i)));
        }
        return sum;
    }

    private static long withdrawn(Observed observed) {
        return observed.ledger().people().stream()
                .filter(each -> each.withdrawn() == Said.YES || each.withdrawn() == Said.UNKNOWN)
                .count();
    }
}
