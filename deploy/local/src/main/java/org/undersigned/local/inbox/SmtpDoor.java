package org.undersigned.local.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** SMTP on 127.0.0.1: takes every mail for everybody and passes none on. */
final class SmtpDoor implements AutoCloseable {

    private static final int MAX_CONNECTIONS = 200;
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private final SMTPServer server;

    private SmtpDoor(SMTPServer server) {
        this.server = server;
    }

    static SmtpDoor open(MailFolder folder, int port) {
        var server = new SMTPServer.Builder()
                .bindAddress(InetAddress.getLoopbackAddress())
                .port(port)
                .hostName("localhost")
                .softwareName("Undersigned inbox")
                .messageHandlerFactory(context -> new Delivery(folder))
                .insertReceivedHeaders(false)
                .maxConnections(MAX_CONNECTIONS)
                .maxMessageSize(MAX_BYTES)
                .build();
        server.start();
        return new SmtpDoor(server);
    }

    int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** One mail being handed over. It is on disk before the client hears 250. */
    private static final class Delivery implements MessageHandler {

        private final MailFolder folder;
        private final List<String> recipients = new ArrayList<>();

        Delivery(MailFolder folder) {
            this.folder = folder;
        }

        @Override
        public void from(String sender) {
            recipients.clear();
        }

        @Override
        public void recipient(String address) {
            recipients.add(address);
        }

        @Override
        public String data(InputStream message) throws IOException {
            return "kept as " + folder.store(List.copyOf(recipients), message).id();
        }

        @Override
        public void done() {
            recipients.clear();
        }
    }
}
