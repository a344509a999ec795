package org.undersigned.faults.cases;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import org.undersigned.faults.load.Act;
import org.undersigned.faults.load.Answer;
import org.undersigned.faults.load.Load;
import org.undersigned.faults.load.RawLine;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Replica;
import org.undersigned.local.launch.Waiting;

/** Clients that send just enough to be waited for. */
final class Drips implements Case {

    private static final Duration REAPED = Duration.ofSeconds(75);
    private static final Duration SLOWEST = Duration.ofSeconds(3);
    private static final int DRIP_MILLIS = 1_000;

    private final Queue<Long> held = new ConcurrentLinkedQueue<>();
    private final Queue<String> never = new ConcurrentLinkedQueue<>();

    /** What drips, and how it begins. */
    private enum Kind {
        HEAD("GET / HTTP/1.1\r\nHost: localhost\r\n", "X-Drip: 1\r\n"),
        BODY(
                "POST /whereabouts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n",
                " "),
        SILENCE("", "");

        private final String beginning;
        private final String drop;

        Kind(String beginning, String drop) {
            this.beginning = beginning;
            this.drop = drop;
        }
    }

    @Override
    public int number() {
        return 35;
    }

    @Override
    public String fault() {
        return "3,600 sockets (600 with --quick) at all six processes drip heads or bodies, or say nothing at all";
    }

    @Override
    public String criterion() {
        return "All are cut off within 75 s, and of the people who sign 99 of 100 are answered within 3 s";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(240, 80), scale.seconds(60, 30), Duration.ofSeconds(90));
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(5);
        int each = scene.scale().times(200, 34);
        var patience = scene.scale().stated(REAPED);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var replica : scene.stage().replicas()) {
                for (int i = 0; i < each * Kind.values().length; i++) {
                    var kind = Kind.values()[i % Kind.values().length];
                    threads.submit(() -> drip(replica, kind, patience));
                }
            }
        }
        scene.note("%d sockets dripped, the longest for %.1f s"
                .formatted(
                        held.size() + never.size(),
                        held.stream().mapToLong(Long::longValue).max().orElse(0) / 1000.0));
    }

    private void drip(Replica replica, Kind kind, Duration patience) {
        var begun = Instant.now();
        try (var line = RawLine.to(replica)) {
            line.says(beginning(replica, kind));
            while (!line.isClosed() && line.says(kind.drop)) {
                if (begun.plus(patience).isBefore(Instant.now())) {
                    never.add(kind + " at " + replica.name());
                    return;
                }
                Waiting.millis(DRIP_MILLIS);
            }
        } catch (IOException refused) {
            // Where there is no room for more, there is none for them.
        }
        held.add(Duration.between(begun, Instant.now()).toMillis());
    }

    /** The signature-intake takes bodies at another door. */
    private static String beginning(Replica replica, Kind kind) {
        return replica.part() == Part.INTAKE
                ? kind.beginning.replace("/whereabouts", "/petitions/anything/signatures")
                : kind.beginning;
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        var against = new ArrayList<String>();
        never.stream()
                .collect(Collectors.groupingBy(each -> each, Collectors.counting()))
                .forEach((what, many) -> against.add(many + " × " + what + " was never cut off"));
        long slowest = scene.scale().stated(SLOWEST).toMillis();
        var signing = observed.ledger().answers().stream()
                .filter(answer -> answer.act() == Act.SIGN && answer.status() != 0)
                .mapToLong(Answer::millis)
                .sorted()
                .toArray();
        long most = signing.length == 0 ? 0 : signing[(int) Math.ceil(signing.length * 0.99) - 1];
        if (most > slowest) {
            against.add("One of a hundred signers waited for " + most + " ms");
        }
        return against;
    }
}
