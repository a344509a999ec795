package org.undersigned.notification.delivery.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

import org.jboss.logging.Logger;

/**
 * Ends a dialogue that takes too long as a whole: a tarpit that says a word now and then never runs into the time-out of
 * a single answer. Makes the sockets, so as to know which one to cut; that works beneath TLS as well.
 */
public final class Watch extends SocketFactory {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private volatile Socket socket;

    private static ScheduledThreadPoolExecutor clock() {
        var clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("mail-watch").factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /** Cancelled by whoever is done in time. */
    public Future<?> cutAfter(Duration patience) {
        return CLOCK.schedule(this::cut, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cut() {
        try (var open = socket) {
            LOG.debug("A dialogue took too long");
        } catch (IOException gone) {
            // That was the aim.
        }
    }

    @Override
    public Socket createSocket() {
        var fresh = new Socket();
        socket = fresh;
        return fresh;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return unconnectedOnly();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return unconnectedOnly();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return unconnectedOnly();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return unconnectedOnly();
    }

    // Connecting here would have no time-out.
    private static Socket unconnectedOnly() throws IOException {
        throw new IOException("Only unconnected sockets are made here");
    }
}
