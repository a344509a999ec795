package org.undersigned.faults.load;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.undersigned.faults.stage.Replica;
import org.undersigned.local.launch.Waiting;

/** Somebody who has the live count open as a browser has it: comes back where it ends or breaks, to the other replica. */
final class Onlooker {

    private static final Pattern COUNT = Pattern.compile("\"signatures\":(\\d+)");
    private static final int RETRY_MILLIS = 2_000;

    private final List<Replica> replicas;
    private final String petition;
    private final int number;
    private final String address;
    private volatile RawLine line;
    private volatile boolean looking;
    private volatile long shown = -1;
    private volatile boolean gone;

    Onlooker(List<Replica> replicas, String petition, int number, String address) {
        this.replicas = replicas;
        this.petition = petition;
        this.number = number;
        this.address = address;
    }

    void come() {
        Thread.ofVirtual().start(this::live);
    }

    boolean isLooking() {
        return looking;
    }

    long shown() {
        return shown;
    }

    void cut() {
        looking = false;
        var held = line;
        if (held != null) {
            held.close();
        }
    }

    void leave() {
        gone = true;
        cut();
    }

    private void live() {
        for (int turn = number; !gone; turn++) {
            boolean ended = look(replicas.get(turn % replicas.size()));
            looking = false;
            if (!ended && !gone) {
                Waiting.millis(ThreadLocalRandom.current().nextInt(RETRY_MILLIS));
            }
        }
    }

    /** Whether it ended in good order: then a browser asks again at once. */
    private boolean look(Replica replica) {
        try (var held = RawLine.from(address, replica)) {
            line = held;
            held.says("GET /petitions/" + petition + "/tally/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
            return held.answer().status() == 200 && read(held);
        } catch (IOException away) {
            return false;
        }
    }

    private boolean read(RawLine held) {
        for (var said = held.hears(); said != null; said = held.hears()) {
            var count = COUNT.matcher(said);
            if (count.find()) {
                shown = Long.parseLong(count.group(1));
                looking = true;
            } else if (said.equals("0")) {
                return true;
            }
        }
        return false;
    }
}
