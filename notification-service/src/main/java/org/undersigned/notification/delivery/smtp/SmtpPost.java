package org.undersigned.notification.delivery.smtp;

import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.Dependent;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;

import org.jboss.logging.Logger;

import org.undersigned.notification.delivery.Answer;
import org.undersigned.notification.delivery.Answer.Stage;
import org.undersigned.notification.delivery.Post;
import org.undersigned.notification.mailings.Addressed;

/** A connection to the mail server, kept for several mails. Every wait has an end: a tarpit frees its courier. */
@Dependent
class SmtpPost implements Post {

    private static final Logger LOG = Logger.getLogger(SmtpPost.class);

    private static final long TRUSTED_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int TAKEN = 250;
    private static final int CLOSING = 421;

    private final SmtpConfig config;
    private final Envelope envelope;
    private final Clock clock;
    private final Watch watch = new Watch();
    private final Session session;
    private Transport line;
    private int sent;
    private long usedAt;

    SmtpPost(SmtpConfig config, Envelope envelope, Clock clock) {
        this.config = config;
        this.envelope = envelope;
        this.clock = clock;
        this.session = Session.getInstance(properties(config, watch));
    }

    @Override
    public Reach reach() {
        if (line != null && (sent >= config.mailsPerConnection() || isDead())) {
            close();
        }
        return line == null ? open() : Reach.REACHED;
    }

    // A server that went away while nothing was sent should cost no mail an attempt, so it is asked (NOOP) before one
    // is marked; a line in steady use is not, for that would double the dialogue.
    private boolean isDead() {
        return System.nanoTime() - usedAt > TRUSTED_NANOS && !line.isConnected();
    }

    private Reach open() {
        var fresh = new Transport(session);
        var cut = watch.cutAfter(config.dialogueTimeout());
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
            // RFC 4954, 6: 454 is no word about who we are.
            return e.getMessage() != null && e.getMessage().startsWith("4") ? Reach.AWAY : Reach.NOT_ADMITTED;
        } catch (MessagingException e) {
            LOG.debugf("No connection: %s", e.getClass().getName());
            return Unsafe.is(e) ? Reach.NOT_SECURE : Reach.AWAY;
        } finally {
            cut.cancel(false);
        }
    }

    @Override
    public Answer send(Addressed mail) {
        try {
            return send(envelope.seal(mail, session, Date.from(clock.instant())));
        } catch (AddressException e) {
            return Answer.unwritable();
        } catch (MessagingException e) {
            return Answer.unsendable("cannot be composed");
        }
    }

    Answer send(Sealed message) {
        if (message.getSize() > config.largest()) {
            return Answer.unsendable("too large");
        }
        var end = System.nanoTime() + config.dialogueTimeout().toNanos();
        var cut = watch.cutAfter(config.dialogueTimeout());
        try {
            return send(message, end);
        } finally {
            cut.cancel(false);
        }
    }

    private Answer send(Sealed message, long end) {
        var kept = sent > 0;
        var answer = dialogue(message, end);
        if (kept && isOldLine(answer) && open() == Reach.REACHED) {
            answer = dialogue(message, end);
        }
        return answer;
    }

    // A kept connection may have been closed by the server meanwhile: that is found out by using it.
    private boolean isOldLine(Answer answer) {
        return line == null && answer.stage() == Stage.SENDER;
    }

    private Answer dialogue(Sealed message, long end) {
        line.begin(end);
        sent++;
        var answer = speak(message);
        usedAt = System.nanoTime();
        if (answer.code() <= 0 || answer.code() == CLOSING) {
            close();
        }
        return answer;
    }

    private Answer speak(Sealed message) {
        try {
            line.sendMessage(message, message.to());
            return Answer.of(TAKEN, Stage.DOT, Reply.clean(line.getLastServerResponse()));
        } catch (MessagingException e) {
            return Reply.of(e, line.stage());
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

    private static Properties properties(SmtpConfig config, Watch watch) {
        var properties = new Properties();
        var answer = String.valueOf(config.answerTimeout().toMillis());
        var secure = String.valueOf(config.startTls() == SmtpConfig.StartTls.REQUIRED);
        properties.put(
                "mail.smtp.connectiontimeout",
                String.valueOf(config.connectTimeout().toMillis()));
        properties.put("mail.smtp.timeout", answer);
        properties.put("mail.smtp.writetimeout", answer);
        properties.put("mail.smtp.socketFactory", watch);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.starttls.enable", secure);
        properties.put("mail.smtp.starttls.required", secure);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        config.authorities().ifPresent(it -> properties.put("mail.smtp.ssl.socketFactory", Authorities.trusting(it)));
        properties.put("mail.smtp.auth", String.valueOf(config.username().isPresent()));
        // Waiting for the answer to QUIT would hold a courier for nothing.
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.localhost", "undersigned");
        return properties;
    }
}
