package org.undersigned.bench.counting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.undersigned.bench.stage.Ground;
import org.undersigned.bench.stage.Program;
import org.undersigned.local.Heap;
import org.undersigned.local.Ports;
import org.undersigned.local.launch.Refusal;

/** What counting is measured on: tally-service, and Kafka Streams, each started when it is its turn. */
final class CountingStage implements AutoCloseable {

    private static final String TALLY = "tally-service";

    private final Ground ground;

    private CountingStage(Ground ground) {
        this.ground = ground;
    }

    static CountingStage open(Path root) throws IOException {
        return new CountingStage(Ground.open(root));
    }

    Path folder() {
        return ground.folder();
    }

    SignatureTopic topic() {
        return new SignatureTopic(ground.brokers());
    }

    Registers registers() {
        return new Registers(ground.database());
    }

    /** The packaged service, with the settings and the heap it is shipped with. */
    Program tally(String register) {
        int port = Ports.free();
        return ground.service(TALLY, Heap.SERVICE, port, settings(port, register));
    }

    private Map<String, String> settings(int port, String register) {
        var environment = ground.settings(port, register);
        environment.put("MP_MESSAGING_INCOMING_SIGNATURES_GROUP_ID", register);
        environment.put("UNDERSIGNED_ORGANISER_PASSWORD", "bench");
        // Counting ten million anew is another matter than counting.
        environment.put("UNDERSIGNED_VERIFICATION_AFTER", "1h");
        return environment;
    }

    Program streams(String name) {
        var state = ground.folder().resolve(name).toString();
        return ground.own(name, Heap.of("256m"), StreamsMain.class, ground.brokers(), name, state);
    }

    /** Said before anything is measured. */
    void refuseWithoutRoom(long bytes) throws IOException {
        if (Files.getFileStore(ground.folder()).getUsableSpace() < bytes) {
            throw new Refusal("Not enough room on the disk for so many rows: try fewer with --rows.");
        }
    }

    @Override
    public void close() throws Exception {
        ground.close();
    }
}
