package org.undersigned.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.common.Uuid;

/** Three brokers; every topic is on all of them, and two must have a record before it counts as kept. */
public final class Cluster {

    private static final int SIZE = 3;

    private final List<Broker> brokers;

    Cluster(Path folder) {
        var listeners = new TreeMap<Integer, Listeners>();
        IntStream.rangeClosed(1, SIZE).forEach(id -> listeners.put(id, new Listeners()));
        var voters = listeners.entrySet().stream()
                .map(each -> each.getValue().vote(each.getKey()))
                .collect(Collectors.joining(","));
        var cluster = Uuid.randomUuid().toString();
        brokers = listeners.entrySet().stream()
                .map(each -> new Broker(each.getKey(), home(folder, each.getKey()), each.getValue(), cluster, voters))
                .toList();
    }

    private static Path home(Path folder, int id) {
        try {
            return Files.createDirectories(folder.resolve("kafka-" + id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Together, for none of them is ready before another is. */
    void start() {
        brokers.forEach(Broker::start);
        brokers.forEach(Broker::awaitStart);
    }

    public List<Broker> brokers() {
        return brokers;
    }

    /** For everybody but the signature-intake. */
    public String bootstrap() {
        return addresses(Broker::bootstrap);
    }

    String intakeBootstrap() {
        return addresses(Broker::intakeBootstrap);
    }

    void heal() {
        brokers.stream().parallel().forEach(Broker::heal);
    }

    private String addresses(Function<Broker, String> which) {
        return brokers.stream().map(which).collect(Collectors.joining(","));
    }
}
