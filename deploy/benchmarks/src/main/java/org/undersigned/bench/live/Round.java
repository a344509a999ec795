package org.undersigned.bench.live;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.undersigned.bench.load.Result;
import org.undersigned.bench.machine.Meter;
import org.undersigned.bench.machine.Shares;

/** One way of reaching viewers: a crowd looks there while others sign. */
final class Round implements AutoCloseable {

    private static final String CROWD = "viewers and signers";

    private final LivePlan plan;
    private final Signers signers;
    private final Watched at;
    private final Map<String, Meter> meters;
    private final Meter server;
    private final double residentBefore;
    private final Sightings seen = new Sightings();
    private final Viewers viewers;

    /**
     * Where viewers look.
     *
     * @param server its name among the programs that are metered
     */
    record Watched(String server, int port, String path) {}

    /** @param programs that take part, without the crowd */
    Round(LivePlan plan, Signers signers, Watched at, Map<String, Meter> programs) throws IOException {
        this.plan = plan;
        this.signers = signers;
        this.at = at;
        this.meters = new LinkedHashMap<>(programs);
        this.meters.put(CROWD, new Meter(List.of(ProcessHandle.current().pid())));
        this.server = programs.get(at.server());
        this.residentBefore = server.residentMegabytes();
        this.viewers = Viewers.open(at.port(), at.path(), plan.viewers(), seen);
    }

    FanOut run() throws IOException {
        signers.sign(plan.warmUp());
        int base = signers.seenBy(viewers);
        double grown = server.residentMegabytes() - residentBefore;
        int first = signers.answered();
        long returns = viewers.returns();
        var shares = Shares.now(meters);
        seen.open(true);
        var result = signers.sign(plan.measured());
        double seconds = result.took().toNanos() / 1e9;
        var cores = Shares.now(meters).since(shares, seconds);
        returns = viewers.returns() - returns;
        int counted = signers.seenBy(viewers);
        seen.open(false);
        return new FanOut(
                at.server(),
                plan.viewers(),
                signing(result),
                waits(signers.since(first, base), counted),
                seen.size() / seconds,
                returns,
                grown * 1024 * 1024 / plan.viewers(),
                cores);
    }

    /** Not known where the n-th answer is not the n-th count. */
    private Waits waits(Answers answers, int counted) {
        return counted == answers.counted() ? Waits.of(answers, seen) : Waits.NOT_SURE;
    }

    private static FanOut.Signing signing(Result result) {
        long astray = result.all() - result.good();
        return new FanOut.Signing(result.goodPerSecond(), result.millisAt(99), result.statuses(), astray);
    }

    @Override
    public void close() throws IOException {
        viewers.close();
    }
}
