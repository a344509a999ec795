package org.undersigned.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.undersigned.testing.TcpLine;

/** One of the three: broker and controller in a process that can be shot at. */
public final class Broker {

    private static final Duration START = Duration.ofMinutes(5);

    private final int id;
    private final Path folder;
    private final Listeners listeners;
    private final String cluster;
    private final Properties settings = new Properties();
    private Program program;

    Broker(int id, Path folder, Listeners listeners, String cluster, String voters) {
        this.id = id;
        this.folder = folder;
        this.listeners = listeners;
        this.cluster = cluster;
        settings.put("process.roles", "broker,controller");
        settings.put("controller.quorum.voters", voters);
        listeners.describe(settings);
        // As many as there are, and two of them must have it: also of what consumer groups remember.
        for (var what : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic", "default")) {
            settings.put(what + ".replication.factor", "3");
        }
        settings.put("transaction.state.log.min.isr", "2");
        settings.put("share.coordinator.state.topic.min.isr", "2");
        settings.put("min.insync.replicas", "2");
        // A broker that was away leads its partitions again soon after: faults then meet all three alike.
        settings.put("leader.imbalance.check.interval.seconds", "5");
    }

    public int id() {
        return id;
    }

    public TcpLine intakeLine() {
        return listeners.intakeLine();
    }

    public void start() {
        var file = folder.resolve("settings");
        try (var lines = Files.newBufferedWriter(file)) {
            settings.store(lines, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var log = folder.resolveSibling("logs").resolve("kafka-" + id + ".log");
        program = Program.start(
                log,
                "256m",
                Map.of("CLASSPATH", System.getProperty("java.class.path")),
                List.of(
                        BrokerOfThree.class.getName(),
                        folder.resolve("data").toString(),
                        String.valueOf(id),
                        String.valueOf(listeners.clients()),
                        cluster,
                        file.toString()));
    }

    void awaitStart() {
        Patience.orRefuse("Broker " + id, START, () -> Sockets.listens(listeners.clients()));
    }

    public void kill() {
        program.kill();
    }

    public void freeze() {
        program.freeze();
    }

    /** As if nothing had been: awake, running, reachable. */
    void heal() {
        program.thaw();
        listeners.mend();
        if (!program.isAlive()) {
            start();
        }
        awaitStart();
    }

    String bootstrap() {
        return "127.0.0.1:" + listeners.clientsLine().port();
    }

    String intakeBootstrap() {
        return "127.0.0.1:" + listeners.intakeLine().port();
    }
}
