package org.undersigned.faults.report;

import java.util.List;
import java.util.Map;

import org.undersigned.faults.cases.Case;
import org.undersigned.faults.cases.Diary;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.observed.Strain;
import org.undersigned.faults.oracle.Verdict;

/**
 * What came of a case.
 *
 * @param invariants by name, what contradicts it; empty lists where it holds
 * @param own what contradicts the case's own criterion
 * @param broke why the suite itself could not go on; null where it could
 */
public record Outcome(
        int number,
        String fault,
        String criterion,
        long seed,
        List<Diary.Entry> injected,
        Sums sums,
        Map<String, List<String>> invariants,
        List<String> own,
        double recoverySeconds,
        long recoveryLimit,
        Strain before,
        Strain after,
        double seconds,
        String broke) {

    public static Outcome of(Case tried, long seed, Diary diary, Observed observed, List<String> own, double seconds) {
        var recovery = observed.recovery();
        return new Outcome(
                tried.number(),
                tried.fault(),
                tried.criterion(),
                seed,
                diary.entries(),
                Sums.of(observed),
                Verdict.on(observed).against(),
                own,
                recovery.took().toMillis() / 1000.0,
                recovery.limit().toSeconds(),
                recovery.before(),
                recovery.after(),
                seconds,
                null);
    }

    /** Where the case could not be tried to its end. */
    public static Outcome broken(Case tried, long seed, Diary diary, String why, double seconds) {
        return new Outcome(
                tried.number(),
                tried.fault(),
                tried.criterion(),
                seed,
                diary.entries(),
                null,
                Map.of(),
                List.of(),
                0,
                0,
                null,
                null,
                seconds,
                why);
    }

    public boolean holds() {
        return broke == null && own.isEmpty() && invariants.values().stream().allMatch(List::isEmpty);
    }
}
