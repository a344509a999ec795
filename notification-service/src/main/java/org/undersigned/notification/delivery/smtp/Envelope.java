package org.undersigned.notification.delivery.smtp;

import java.net.IDN;
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
import org.undersigned.notification.strikes.StrikeCalendar;

/** Puts a letter into an Internet message (RFC 5322): one recipient, text and HTML, and the calendar attached. */
@ApplicationScoped
public class Envelope {

    static {
        // The library would look through every jar for this, a dozen times per mail.
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    private static final String DOMAIN = "undersigned.example";

    private final LetterWriter writer;
    private final LetterSetting setting;
    private final SmtpConfig config;

    Envelope(LetterWriter writer, LetterSetting setting, SmtpConfig config) {
        this.writer = writer;
        this.setting = setting;
        this.config = config;
    }

    MimeMessage seal(Addressed mail, Session session, Date now) throws MessagingException {
        var letter = writer.write(mail);
        var from = new InternetAddress(config.from());
        var message = new Named(session, messageId(mail, from));
        message.setFrom(from);
        message.setRecipient(MimeMessage.RecipientType.TO, recipient(mail.email()));
        message.setSubject(Headers.line(letter.subject()), "UTF-8");
        message.setSentDate(now);
        headers(message, mail, letter, from);
        message.setContent(content(letter));
        message.saveChanges();
        return message;
    }

    static InternetAddress recipient(String email) throws MessagingException {
        var at = email.lastIndexOf('@');
        var ascii = email.substring(0, at + 1) + IDN.toASCII(email.substring(at + 1));
        return new InternetAddress(ascii, true);
    }

    private void headers(MimeMessage message, Addressed mail, Letter letter, InternetAddress from)
            throws MessagingException {
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Id", "<" + mail.petition() + ".petitions." + domain(from) + ">");
        if (letter.oneClick().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + letter.oneClick().get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    // The same mail tried twice has the same id, so that an inbox can show it once; it tells nothing about anybody.
    static String messageId(Addressed mail, InternetAddress from) {
        var name = mail.mailing() + " " + mail.supporter() + " " + mail.occasion();
        return "<" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@" + domain(from) + ">";
    }

    private static String domain(InternetAddress from) {
        var at = from.getAddress().lastIndexOf('@');
        return at < 0 ? DOMAIN : from.getAddress().substring(at + 1);
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

    private static MimeBodyPart calendar(Letter letter) throws MessagingException {
        var part = new MimeBodyPart();
        // iMIP (RFC 6047): the method here is the calendar's own, or Outlook shows it as text.
        var type = "text/calendar; charset=UTF-8; method=PUBLISH";
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(StrikeCalendar.of(letter.calendar()), type)));
        part.setHeader("Content-Type", type + "; name=\"strike.ics\"");
        part.setHeader("Content-Transfer-Encoding", "base64");
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
