package org.undersigned.bench.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.undersigned.bench.machine.Meter;
import org.undersigned.bench.stage.Ground;
import org.undersigned.bench.stage.Intake;
import org.undersigned.local.Heap;
import org.undersigned.local.Ports;

/** What is behind a live count: signature-intake and tally-service. */
final class LiveStage implements AutoCloseable {

    static final String TALLY = "tally-service";

    /** As deploy/up gives it, and what so many connections need beside. */
    private static final Heap TALLY_HEAP = Heap.of("512m");

    private final Ground ground;
    private final Intake intake;
    private final int tallyPort = Ports.free();

    private LiveStage(Ground ground) {
        this.ground = ground;
        this.intake = new Intake(ground);
    }

    static LiveStage open(Path root) throws IOException {
        var stage = new LiveStage(Ground.open(root));
        stage.start();
        return stage;
    }

    private void start() {
        ground.createDatabase("tally");
        intake.start();
        ground.keep(TALLY, ground.service(TALLY, TALLY_HEAP, tallyPort, settings()));
        intake.openCountingAtOnce();
    }

    Intake intake() {
        return intake;
    }

    int tallyPort() {
        return tallyPort;
    }

    String stream() {
        return "/petitions/" + Intake.PETITION + "/tally/stream";
    }

    /** The programs behind a count, by name. */
    Map<String, Meter> meters() {
        return ground.meters();
    }

    Path folder() {
        return ground.folder();
    }

    private Map<String, String> settings() {
        var environment = ground.settings(tallyPort, "tally");
        environment.put("UNDERSIGNED_ORGANISER_PASSWORD", "bench");
        // Each viewer comes from an address of its own, for which this machine vouches.
        environment.put("UNDERSIGNED_LIVE_PROXIES", "127.0.0.0/8");
        environment.put("UNDERSIGNED_LIVE_MAX_VIEWERS", "18000");
        environment.put("QUARKUS_HTTP_LIMITS_MAX_CONNECTIONS", "19000");
        return environment;
    }

    @Override
    public void close() throws Exception {
        ground.close();
    }
}
