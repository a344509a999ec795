package org.undersigned.notification.delivery.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Date;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.letters.Letter;
import org.undersigned.notification.mailings.letters.LetterSetting;
import org.undersigned.notification.mailings.letters.LetterWriter;

/** Puts a letter into an Internet message (RFC 5322): one recipient, text and HTML, and the calendar attached. */
@ApplicationScoped
public class Envelope {

    static {
        // The library would look through every jar for this, a dozen times per mail.
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    private final LetterWriter writer;
    private final LetterSetting setting;
    private final Sender sender;
    private final Calendars calendars;

    Envelope(LetterWriter writer, LetterSetting setting, Sender sender) {
        this.writer = writer;
        this.setting = setting;
        this.sender = sender;
        this.calendars = new Calendars(sender.calendar());
    }

    Sealed seal(Addressed mail, Session session, Date now) throws MessagingException {
        var to = Recipient.of(mail.email());
        var letter = writer.write(mail);
        var body = body(letter);
        var message = message(head(mail, letter, to, session, now), body);
        return new Sealed(session, sender.bounces(mail.id()), to, sender.signed(message, now.toInstant()));
    }

    private MimeMessage head(Addressed mail, Letter letter, InternetAddress to, Session session, Date now)
            throws MessagingException {
        var head = new MimeMessage(session);
        head.setFrom(sender.address());
        head.setRecipient(MimeMessage.RecipientType.TO, to);
        head.setSubject(Headers.line((mail.isTest() ? "[test] " : "") + letter.subject()), "UTF-8");
        head.setSentDate(now);
        head.setHeader("Message-ID", messageId(mail, sender.domain()));
        headers(head, mail, letter);
        return head;
    }

    private Body body(Letter letter) {
        var body = Body.of(setting.text(letter), setting.html(letter));
        return letter.calendar().isEmpty() ? body : body.attaching(calendars.base64(letter.calendar()));
    }

    private static byte[] message(MimeMessage head, Body body) throws MessagingException {
        head.setHeader("MIME-Version", "1.0");
        head.setHeader("Content-Type", body.type());
        var lines = String.join("\r\n", Collections.list(head.getAllHeaderLines())) + "\r\n\r\n";
        var out = new ByteArrayOutputStream(lines.length() + body.bytes().length);
        out.writeBytes(lines.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(body.bytes());
        return out.toByteArray();
    }

    private void headers(MimeMessage message, Addressed mail, Letter letter) throws MessagingException {
        var petition = Headers.word(mail.petition());
        var kind = Headers.word(mail.kind().name().replace('_', '-'));
        // RFC 3834: nobody's absence note shall answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Id", "<" + petition + ".petitions." + sender.domain() + ">");
        // Mailing, petition, kind and sender, by which mailbox providers report complaints; nothing of the recipient.
        message.setHeader("Feedback-ID", Headers.word(mail.mailing()) + ":" + petition + ":" + kind + ":undersigned");
        if (letter.oneClick().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + letter.oneClick().get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    // The same mail tried twice has the same id, so that an inbox can show it once; it tells nothing about anybody.
    static String messageId(Addressed mail, String domain) {
        var name = mail.mailing() + " " + mail.supporter() + " " + mail.occasion();
        return "<" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@" + domain + ">";
    }
}
