package org.undersigned.local.inbox;

import java.io.IOException;
import java.nio.file.Path;

import org.undersigned.local.Lifeline;

/** The inbox as a process of its own: {@code InboxMain FOLDER WEB_PORT SMTP_PORT}. */
public final class InboxMain {

    private InboxMain() {}

    public static void main(String[] args) throws IOException {
        Lifeline.holdIfAsked();
        var inbox = Inbox.open(Path.of(args[0]), Integer.parseInt(args[2]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(inbox::close, "inbox-stop"));
        System.out.println("Inbox open: SMTP on " + inbox.smtpPort() + ", web on " + inbox.webPort());
    }
}
