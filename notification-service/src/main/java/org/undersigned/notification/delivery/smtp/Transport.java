package org.undersigned.notification.delivery.smtp;

import java.io.IOException;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Knows whether the final dot was sent: before it the server cannot have taken the mail, after it nobody can tell. */
final class Transport extends SMTPTransport {

    private boolean dotSent;

    Transport(Session session) {
        super(session, null);
    }

    void begin() {
        dotSent = false;
    }

    boolean isDotSent() {
        return dotSent;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        dotSent = true;
        super.finishData();
    }
}
