package org.undersigned.bench.mail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.undersigned.bench.machine.Heap;
import org.undersigned.bench.report.Figures;
import org.undersigned.bench.report.Goal;
import org.undersigned.bench.report.Rounds;

/**
 * All that was measured, and what it is held against (issue 5).
 *
 * @param taker what took the mail
 * @param bytes of the letter that smtp-source sent, which is one of ours
 * @param limit letters a second by smtp-source, before and after each of ours; none where it is not to be had
 * @param rounds what came of each of ours
 * @param heapOfMany megabytes that were kept while ten times as many were told
 */
record MailFindings(MailPlan plan, String taker, long bytes, List<Double> limit, List<Sent> rounds, double heapOfMany) {

    private static final double OF_LIMIT = 0.25;
    private static final int WANTED = 5_000;
    private static final int SOON = 2_000;

    /**
     * What came of one mailing.
     *
     * @param perSecond letters, from when all were queued until the last was in the ledger
     * @param inLedger how many of them the ledger calls sent
     * @param heap megabytes that were kept meanwhile
     * @param cores what each program took of the machine meanwhile
     */
    record Sent(double perSecond, int inLedger, Waits confirmations, double heap, Map<String, Double> cores) {}

    Rounds perSecond() {
        return each(Sent::perSecond);
    }

    Rounds confirmations(double percent) {
        return each(sent -> sent.confirmations().at(percent));
    }

    /** The round whose rate lies in the middle. */
    Sent typical() {
        var sorted = rounds.stream()
                .sorted(Comparator.comparingDouble(Sent::perSecond))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    List<Goal> goals() {
        var goals = new ArrayList<Goal>();
        if (!limit.isEmpty()) {
            goals.addAll(besideLimit());
        }
        goals.addAll(List.of(inLedger(), heap(), soon()));
        return goals;
    }

    /** Each round beside what the limit was right before and after it. */
    Rounds ofLimit() {
        var shares = new ArrayList<Double>();
        for (int i = 0; i < rounds.size(); i++) {
            double most = (limit.get(2 * i) + limit.get(2 * i + 1)) / 2;
            shares.add(rounds.get(i).perSecond() / most);
        }
        return new Rounds(shares);
    }

    private List<Goal> besideLimit() {
        double most = new Rounds(limit).median();
        double ours = perSecond().median();
        boolean isAllowed = most * OF_LIMIT >= WANTED;
        double wanted = isAllowed ? WANTED : most * OF_LIMIT;
        var beside = "smtp-source %s/s".formatted(Figures.whole(most));
        return List.of(
                Goal.atLeast("of smtp-source", "%.2f", OF_LIMIT, ofLimit().median())
                        .beside(beside),
                new Goal(
                        "letters a second",
                        "≥ 5,000, if allowed",
                        Figures.whole(ours),
                        isAllowed ? beside : "a quarter of it is " + Figures.whole(wanted),
                        ours / wanted,
                        ours >= wanted));
    }

    private Goal inLedger() {
        return Goal.atLeast(
                "in the ledger",
                "%,.0f",
                plan.supporters(),
                each(Sent::inLedger).least());
    }

    private Goal heap() {
        double kept = typical().heap();
        double allowed = Heap.mostAllowed(kept);
        return new Goal(
                "heap at ten times as many",
                "flat",
                "kept %.0f, then %.0f MB".formatted(kept, heapOfMany),
                "",
                allowed / heapOfMany,
                heapOfMany <= allowed);
    }

    private Goal soon() {
        double missing = each(sent -> sent.confirmations().missing()).most();
        return missing > 0
                ? Goal.open("confirmations, p99", "≤ 2,000 ms", "%,.0f without".formatted(missing))
                : Goal.atMost(
                        "confirmations, p99",
                        "%,.0f ms",
                        SOON,
                        confirmations(99).median());
    }

    private Rounds each(ToDoubleFunction<Sent> figure) {
        return new Rounds(rounds.stream().mapToDouble(figure).boxed().toList());
    }
}
