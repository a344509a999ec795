package org.undersigned.notification.delivery.smtp;

import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.Dependent;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;

import org.jboss.logging.Logger;

import org.undersigned.notification.delivery.Outcome;
import org.undersigned.notification.delivery.Post;
import org.undersigned.notification.mailings.Addressed;

/** A connection to the mail server, kept for several mails. Every wait has an end: a tarpit frees its courier. */
@Dependent
class SmtpPost implements Post {

    private static final Logger LOG = Logger.getLogger(SmtpPost.class);

    private static final long TRUSTED_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final SmtpConfig config;
    private final Envelope envelope;
    private final Clock clock;
    private final Session session;
    private Transport line;
    private int sent;
    private long usedAt;

    SmtpPost(SmtpConfig config, Envelope envelope, Clock clock) {
        this.config = config;
        this.envelope = envelope;
        this.clock = clock;
        this.session = Session.getInstance(properties(config));
    }

    @Override
    public Reach reach() {
        if (line != null && (sent >= config.mailsPerConnection() || isDead())) {
            close();
        }
        return line == null ? open() : Reach.REACHED;
    }

    // A server that went away while nothing was sent should cost no mail an attempt, so it is asked (NOOP) before one
    // is
    // marked; a line in steady use is not, for that would double the dialogue.
    private boolean isDead() {
        return System.nanoTime() - usedAt > TRUSTED_NANOS && !line.isConnected();
    }

    private Reach open() {
        var fresh = new Transport(session);
        try {
            fresh.connect(
                    config.host(),
                    config.port(),
                    config.username().orElse(null),
                    config.password().orElse(null));
            line = fresh;
            sent = 0;
            usedAt = System.nanoTime();
            return Reach.REACHED;
        } catch (AuthenticationFailedException e) {
            return Reach.NOT_ADMITTED;
        } catch (MessagingException e) {
            LOG.debugf("No connection: %s", e.getClass().getName());
            return Reach.AWAY;
        }
    }

    @Override
    public Outcome send(Addressed mail) {
        try {
            var message = envelope.seal(mail, session, Date.from(clock.instant()));
            return send(message, message.getAllRecipients());
        } catch (AddressException e) {
            return new Outcome.Refused("the address cannot be written to", true);
        } catch (MessagingException e) {
            return new Outcome.Refused("cannot be composed", false);
        }
    }

    // A kept connection may have been closed by the server meanwhile: that is found out by using it.
    private Outcome send(MimeMessage message, Address[] to) {
        var kept = sent > 0;
        var reply = dialogue(message, to);
        if (reply.isBroken()) {
            var dotSent = line.isDotSent();
            close();
            if (kept && !dotSent && open() == Reach.REACHED) {
                reply = dialogue(message, to);
            } else {
                return reply.outcome(dotSent);
            }
        }
        var outcome =
                reply.code() == 250 ? new Outcome.Sent(Reply.clean(reply.words())) : reply.outcome(line.isDotSent());
        if (reply.isBroken()) {
            close();
        }
        return outcome;
    }

    private Reply dialogue(MimeMessage message, Address[] to) {
        line.begin();
        sent++;
        try {
            line.sendMessage(message, to);
            return new Reply(250, line.getLastServerResponse());
        } catch (MessagingException e) {
            return Reply.of(e);
        } finally {
            usedAt = System.nanoTime();
        }
    }

    @Override
    public void close() {
        if (line != null) {
            try {
                line.close();
            } catch (MessagingException e) {
                LOG.debugf("Hung up without a word: %s", e.getClass().getName());
            }
            line = null;
        }
    }

    private static Properties properties(SmtpConfig config) {
        var properties = new Properties();
        var answer = String.valueOf(config.answerTimeout().toMillis());
        var secure = String.valueOf(config.startTls() == SmtpConfig.StartTls.REQUIRED);
        properties.put(
                "mail.smtp.connectiontimeout",
                String.valueOf(config.connectTimeout().toMillis()));
        properties.put("mail.smtp.timeout", answer);
        properties.put("mail.smtp.writetimeout", answer);
        properties.put("mail.smtp.starttls.enable", secure);
        properties.put("mail.smtp.starttls.required", secure);
        properties.put("mail.smtp.auth", String.valueOf(config.username().isPresent()));
        // Waiting for the answer to QUIT would hold a courier for nothing.
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.localhost", "undersigned");
        return properties;
    }
}
