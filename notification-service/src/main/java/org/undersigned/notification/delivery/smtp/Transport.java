package org.undersigned.notification.delivery.smtp;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import org.eclipse.angus.mail.smtp.SMTPTransport;

import org.undersigned.notification.delivery.Answer.Stage;

/** Knows how far a dialogue has come: before the final dot the server cannot have taken the mail, after it nobody can tell. */
final class Transport extends SMTPTransport {

    private Stage stage = Stage.SENDER;
    private long end;

    Transport(Session session) {
        super(session, null);
    }

    /** @param end by {@link System#nanoTime()}; no final dot is sent after it */
    void begin(long end) {
        this.end = end;
        stage = Stage.SENDER;
    }

    Stage stage() {
        return stage;
    }

    @Override
    protected void rcptTo() throws MessagingException {
        stage = Stage.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        stage = Stage.DATA;
        return super.data();
    }

    // A process that stood still meanwhile may no longer own the mail. Standing still between this look and the dot
    // cannot be helped, for SMTP has no fence: whoever took the mail over has it listed as ambiguous by then.
    @Override
    protected void finishData() throws IOException, MessagingException {
        if (System.nanoTime() - end > 0) {
            throw new IOException("The dialogue took too long");
        }
        stage = Stage.DOT;
        super.finishData();
    }
}
