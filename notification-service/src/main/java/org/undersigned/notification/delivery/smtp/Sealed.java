package org.undersigned.notification.delivery.smtp;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;

import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A message as it goes over the line, byte for byte: what was signed is what is sent. */
final class Sealed extends SMTPMessage {

    private final InternetAddress to;
    private final byte[] bytes;

    Sealed(Session session, String bounces, InternetAddress to, byte[] bytes) {
        super(session);
        this.to = to;
        this.bytes = bytes;
        setEnvelopeFrom(bounces);
    }

    Address[] to() {
        return new Address[] {to};
    }

    @Override
    public int getSize() {
        return bytes.length;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        out.write(bytes);
    }
}
