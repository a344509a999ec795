package org.undersigned.notification.delivery.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.PreencodedMimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;

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
    private final Calendars calendars = new Calendars();

    Envelope(LetterWriter writer, LetterSetting setting, Sender sender) {
        this.writer = writer;
        this.setting = setting;
        this.sender = sender;
    }

    Sealed seal(Addressed mail, Session session, Date now) throws MessagingException {
        var to = Recipient.of(mail.email());
        var message = compose(mail, to, session, now);
        return new Sealed(session, sender.bounces(mail.id()), to, sender.signed(bytes(message), now.toInstant()));
    }

    private MimeMessage compose(Addressed mail, InternetAddress to, Session session, Date now)
            throws MessagingException {
        var letter = writer.write(mail);
        var message = new Named(session, messageId(mail, sender.domain()));
        message.setFrom(sender.address());
        message.setRecipient(MimeMessage.RecipientType.TO, to);
        message.setSubject(Headers.line((mail.isTest() ? "[test] " : "") + letter.subject()), "UTF-8");
        message.setSentDate(now);
        headers(message, mail, letter);
        message.setContent(content(letter));
        message.saveChanges();
        return message;
    }

    private static byte[] bytes(MimeMessage message) throws MessagingException {
        try {
            var out = new ByteArrayOutputStream(32 * 1024);
            message.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new MessagingException("cannot be written", e);
        }
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

    private MimeMultipart content(Letter letter) throws MessagingException {
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(setting.text(letter), "plain"));
        alternatives.addBodyPart(part(setting.html(letter), "html"));
        if (letter.calendar().isEmpty()) {
            return alternatives;
        }
        var body = new MimeBodyPart();
        body.setContent(alternatives);
        return new MimeMultipart("mixed", body, calendar(letter));
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var type = "text/" + subtype + "; charset=UTF-8";
        var part = new PreencodedMimeBodyPart("quoted-printable");
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(QuotedPrintable.encode(text), type)));
        part.setHeader("Content-Type", type);
        return part;
    }

    private MimeBodyPart calendar(Letter letter) throws MessagingException {
        var part = new PreencodedMimeBodyPart("base64");
        // iMIP (RFC 6047): the method here is the calendar's own, or Outlook shows it as text.
        var type = "text/calendar; charset=UTF-8; method=PUBLISH";
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendars.base64(letter.calendar()), type)));
        part.setHeader("Content-Type", type + "; name=\"strike.ics\"");
        part.setFileName("strike.ics");
        return part;
    }

    private static final class Named extends MimeMessage {
        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
