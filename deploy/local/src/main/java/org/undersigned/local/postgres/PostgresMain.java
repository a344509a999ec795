package org.undersigned.local.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;

import org.undersigned.local.Lifeline;

/**
 * PostgreSQL as a supervised process: {@code PostgresMain CLUSTER PORT DATABASE...}. Ends with status 1 when the server is
 * gone, so that whoever supervises this process starts both again.
 */
public final class PostgresMain {

    /** For the first start, which unpacks the server's programs (xz wants 64 MB for its dictionary alone). */
    public static final String HEAP = "192m";

    private static final int WATCH_MILLIS = 500;

    private PostgresMain() {}

    public static void main(String[] args) throws InterruptedException {
        Lifeline.holdIfAsked();
        var home = new PostgresHome(Path.of(args[0]), PostgresHome.programsOfThisUser(), Redirect.INHERIT);
        var server = LocalPostgres.start(home, Integer.parseInt(args[1]));
        Arrays.stream(args).skip(2).forEach(server::createDatabase);
        System.out.println("PostgreSQL answers on port " + server.port());
        watch(server.port());
        System.exit(1);
    }

    private static void watch(int port) throws InterruptedException {
        while (listens(port)) {
            Thread.sleep(WATCH_MILLIS);
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 5000);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
