package org.undersigned.notification.faults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

import org.undersigned.notification.delivery.StubbornServer.Received;

/** Two at a time: the older one is killed while the younger goes on and the next one starts. */
final class Replicas implements AutoCloseable {

    private static final int AT_A_TIME = 2;

    private final Stage stage;
    private final Deque<Replica> alive = new ArrayDeque<>();
    private final List<Replica> dead = new ArrayList<>();

    Replicas(Stage stage) {
        this.stage = stage;
        while (alive.size() < AT_A_TIME) {
            begin();
        }
    }

    private void begin() {
        alive.add(stage.start("sender-" + (alive.size() + dead.size())));
    }

    Replica older() {
        return alive.getFirst();
    }

    Replica younger() {
        return alive.getLast();
    }

    boolean areReady() {
        return alive.stream().allMatch(it -> it.program().isReady());
    }

    void killOlder() {
        var killed = alive.remove();
        killed.program().close();
        dead.add(killed);
        begin();
    }

    /** All letters that any of their servers has seen to the end, whatever it answered. */
    List<Received> received() {
        return Stream.concat(dead.stream(), alive.stream())
                .flatMap(it -> it.server().received().stream())
                .toList();
    }

    @Override
    public void close() {
        alive.forEach(Replica::close);
        dead.forEach(Replica::close);
    }
}
