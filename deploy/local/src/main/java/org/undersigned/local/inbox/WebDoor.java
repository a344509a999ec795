package org.undersigned.local.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** HTTP on 127.0.0.1 for browsers and programs. */
final class WebDoor implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WebDoor.class.getName());
    private static final int THREADS = 8;
    private static final int WAITING = 256;

    static {
        // Without it every small answer waits 40 ms for the other side's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ThreadPoolExecutor threads;

    private WebDoor(HttpServer server, ThreadPoolExecutor threads) {
        this.server = server;
        this.threads = threads;
    }

    static WebDoor open(MailFolder folder, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), WAITING);
        var threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                new ThreadPoolExecutor.CallerRunsPolicy());
        var routes = new InboxRoutes(folder);
        server.createContext("/", exchange -> answer(exchange, routes));
        server.setExecutor(threads);
        server.start();
        return new WebDoor(server, threads);
    }

    private static void answer(HttpExchange exchange, InboxRoutes routes) throws IOException {
        try (exchange) {
            responseTo(exchange, routes).sendTo(exchange);
        }
    }

    private static Response responseTo(HttpExchange exchange, InboxRoutes routes) {
        try {
            return switch (exchange.getRequestMethod()) {
                case "GET", "HEAD" -> routes.get(exchange.getRequestURI());
                default -> Response.text(405, "Only GET");
            };
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.SEVERE, "A mail could not be read", e);
            return Response.text(500, "The mail could not be read");
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
