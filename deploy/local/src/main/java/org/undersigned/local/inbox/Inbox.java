package org.undersigned.local.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** An SMTP server that keeps what it gets, and its mails in a browser. */
public final class Inbox implements AutoCloseable {

    private final MailFolder folder;
    private final SmtpDoor smtp;
    private final WebDoor web;

    private Inbox(MailFolder folder, SmtpDoor smtp, WebDoor web) {
        this.folder = folder;
        this.smtp = smtp;
        this.web = web;
    }

    /** Opens both doors on 127.0.0.1; port 0 takes a free one. */
    public static Inbox open(Path data, int smtpPort, int webPort) throws IOException {
        var folder = MailFolder.open(data, Clock.systemUTC());
        return new Inbox(folder, SmtpDoor.open(folder, smtpPort), WebDoor.open(folder, webPort));
    }

    public MailFolder mails() {
        return folder;
    }

    public int smtpPort() {
        return smtp.port();
    }

    public int webPort() {
        return web.port();
    }

    @Override
    public void close() {
        smtp.close();
        web.close();
    }
}
