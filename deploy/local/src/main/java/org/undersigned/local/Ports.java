package org.undersigned.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Local TCP ports. */
public final class Ports {

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * A port that nobody listened on a moment ago, and another one each time. Below those that systems give to whoever
     * connects (from 32768 on Linux, 49152 elsewhere), so that none of these takes it before it is used.
     */
    public static int free() {
        int port = any();
        while (!isFree(port) || !GIVEN.add(port)) {
            port = any();
        }
        return port;
    }

    private static int any() {
        return ThreadLocalRandom.current().nextInt(10_000, 32_000);
    }

    /** Whether a listener on 127.0.0.1 could be opened now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // As servers do: connections of a predecessor in TIME_WAIT do not make the port taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
