package org.undersigned.bench.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.undersigned.bench.live.Round.Watched;
import org.undersigned.bench.machine.Meter;
import org.undersigned.bench.machine.OpenFiles;
import org.undersigned.local.launch.Refusal;

/** Ours first, then the peer with as many viewers: one crowd has not the descriptors for both at once. */
final class LiveBench {

    private final LiveStage stage;
    private final LivePlan plan;
    private final Consumer<String> progress;
    private final Signers signers;
    private String peerMissing = "";

    LiveBench(LiveStage stage, LivePlan plan, Consumer<String> progress) {
        this.stage = stage;
        this.plan = plan;
        this.progress = progress;
        this.signers = new Signers(stage.intake().port(), plan);
    }

    Findings run() throws IOException {
        signers.sign(plan.warmUp());
        var ours = new ArrayList<FanOut>();
        var peers = new ArrayList<FanOut>();
        for (int round = 1; round <= plan.rounds(); round++) {
            ours.add(fanOut(new Watched(LiveStage.TALLY, stage.tallyPort(), stage.stream()), stage.meters()));
            peer().ifPresent(peers::add);
        }
        return new Findings(plan, OpenFiles.most(), ours, peers, peerMissing);
    }

    private Optional<FanOut> peer() throws IOException {
        if (!peerMissing.isEmpty()) {
            return Optional.empty();
        }
        try (var nchan = Nchan.start(stage.folder());
                var tap = Tap.open(stage.tallyPort(), stage.stream(), nchan.port())) {
            var meters = new LinkedHashMap<>(stage.meters());
            meters.put(Nchan.NAME, new Meter(nchan.processes()));
            return Optional.of(fanOut(new Watched(Nchan.NAME, nchan.port(), Nchan.VIEW), meters));
        } catch (Refusal missing) {
            peerMissing = missing.getMessage();
            return Optional.empty();
        }
    }

    private FanOut fanOut(Watched at, Map<String, Meter> programs) throws IOException {
        try (var round = new Round(plan, signers, at, programs)) {
            progress.accept("%,d viewers of %s are there".formatted(plan.viewers(), at.server()));
            var found = round.run();
            progress.accept("p50 %.0f ms, p99 %.0f ms; answers %s"
                    .formatted(
                            found.waits().each().p50(),
                            found.waits().each().p99(),
                            found.signing().statuses()));
            return found;
        }
    }
}
