package org.undersigned.bench.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that was measured, and what it is held against (issue 5).
 *
 * @param taker what took the mail
 * @param bytes of the letter that smtp-source sent, which is one of ours
 * @param limit letters a second by smtp-source, before and after ours; none where it is not to be had
 * @param perSecond ours, from when all were queued until the last was in the ledger
 * @param inLedger how many of them the ledger calls sent
 * @param heap megabytes that were kept while the supporters of the plan were told
 * @param heapOfMany the same while ten times as many were
 * @param cores what each program took of the machine while ours were sent
 */
record MailFindings(
        MailPlan plan,
        String taker,
        long bytes,
        List<Double> limit,
        double perSecond,
        int inLedger,
        Waits confirmations,
        double heap,
        double heapOfMany,
        Map<String, Double> cores) {

    private static final double OF_LIMIT = 0.25;
    private static final int WANTED = 5_000;
    private static final int SOON = 2_000;
    // A collector does not clear away the same each time.
    private static final double PLAY = 16;

    /** One line of what is wanted and what there is. */
    record Goal(String what, String wanted, String found, boolean reached) {}

    List<Goal> goals() {
        var goals = new ArrayList<Goal>();
        limit.stream().mapToDouble(Double::doubleValue).average().ifPresent(most -> goals.addAll(besideLimit(most)));
        goals.addAll(others());
        return goals;
    }

    private List<Goal> besideLimit(double most) {
        double share = perSecond / most;
        boolean isAllowed = most * OF_LIMIT >= WANTED;
        return List.of(
                new Goal("of smtp-source", "≥ 0.25", "%.2f".formatted(share), share >= OF_LIMIT),
                new Goal(
                        "letters a second",
                        "≥ 5,000",
                        isAllowed ? "%,.0f".formatted(perSecond) : "the limit is %,.0f".formatted(most),
                        perSecond >= (isAllowed ? WANTED : most * OF_LIMIT)));
    }

    private List<Goal> others() {
        long p99 = confirmations.at(99);
        return List.of(
                new Goal(
                        "in the ledger",
                        "%,d".formatted(plan.supporters()),
                        "%,d".formatted(inLedger),
                        inLedger == plan.supporters()),
                new Goal(
                        "heap at ten times as many",
                        "flat",
                        "kept %.0f, then %.0f MB".formatted(heap, heapOfMany),
                        heapOfMany <= heap * 1.1 + PLAY),
                new Goal(
                        "confirmations, p99",
                        "< 2 s",
                        confirmations.missing() > 0
                                ? "%,d without".formatted(confirmations.missing())
                                : "%,d ms".formatted(p99),
                        confirmations.missing() == 0 && p99 < SOON));
    }
}
