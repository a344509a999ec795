package org.undersigned.notification.bounces.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Future;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.URLName;

import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jboss.logging.Logger;

import org.undersigned.notification.bounces.Arrival;
import org.undersigned.notification.bounces.Mailbox;
import org.undersigned.notification.bounces.MailboxAway;
import org.undersigned.notification.delivery.smtp.Watch;

/** One visit to the mailbox. Every wait has an end, and so has the visit as a whole. Mails are read without being marked. */
final class ImapMailbox implements Mailbox {

    private static final Logger LOG = Logger.getLogger(ImapMailbox.class);
    private static final int PAGE = 50;

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Future<?> cut;
    private Message[] mails = {};
    private int next;

    private ImapMailbox(IMAPStore store, IMAPFolder folder, Future<?> cut) {
        this.store = store;
        this.folder = folder;
        this.cut = cut;
    }

    static ImapMailbox open(ImapConfig config) {
        var watch = new Watch();
        var store = new IMAPStore(
                Session.getInstance(properties(config, watch)), new URLName("imap", null, -1, null, null, null));
        var cut = watch.cutAfter(config.roundTimeout());
        try {
            store.connect(
                    config.host().orElseThrow(),
                    config.port(),
                    config.username().orElse(null),
                    config.password().orElse(null));
            var folder = (IMAPFolder) store.getFolder(config.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapMailbox(store, folder, cut);
        } catch (MessagingException e) {
            cut.cancel(false);
            hangUp(store);
            throw away(e);
        }
    }

    @Override
    public long validity() {
        try {
            return folder.getUIDValidity();
        } catch (MessagingException e) {
            throw away(e);
        }
    }

    // A range that ends with "the last" has the last one in it, whatever the range begins with (RFC 3501, 6.4.8).
    @Override
    public void startAfter(long position) {
        try {
            var found = folder.getMessagesByUID(position + 1, UIDFolder.LASTUID);
            mails = Arrays.stream(found)
                    .filter(it -> it != null && uid(it) > position)
                    .toArray(Message[]::new);
            next = 0;
        } catch (MessagingException e) {
            throw away(e);
        }
    }

    @Override
    public List<Arrival> next() {
        var page = Arrays.copyOfRange(mails, next, Math.min(next + PAGE, mails.length));
        var arrivals = new ArrayList<Arrival>();
        for (var mail : page) {
            arrivals.add(new Arrival(uid(mail), bytes((IMAPMessage) mail)));
        }
        next += page.length;
        return arrivals;
    }

    /** Empty where the server refuses this one mail: it may not keep the others from being read. */
    private byte[] bytes(IMAPMessage mail) {
        mail.setPeek(true);
        try (var content = mail.getMimeStream()) {
            return content.readNBytes(Arrival.LARGEST + 1);
        } catch (MessagingException | IOException e) {
            LOG.debugf("A mail cannot be read: %s", e.getClass().getName());
            return orAway(e);
        } finally {
            mail.invalidateHeaders();
        }
    }

    private byte[] orAway(Exception e) {
        if (!folder.isOpen()) {
            throw away(e);
        }
        return new byte[0];
    }

    private long uid(Message mail) {
        try {
            return folder.getUID(mail);
        } catch (MessagingException e) {
            throw away(e);
        }
    }

    @Override
    public void delete(Collection<Long> positions) {
        try {
            var gone = folder.getMessagesByUID(
                    positions.stream().mapToLong(Long::longValue).toArray());
            folder.setFlags(
                    Arrays.stream(gone).filter(it -> it != null).toArray(Message[]::new),
                    new Flags(Flags.Flag.DELETED),
                    true);
        } catch (MessagingException e) {
            throw away(e);
        }
    }

    @Override
    public void close() {
        try {
            folder.close(true);
        } catch (MessagingException | IllegalStateException e) {
            LOG.debugf("The folder was closed before: %s", e.getClass().getName());
        } finally {
            cut.cancel(false);
            hangUp(store);
        }
    }

    private static void hangUp(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException e) {
            LOG.debugf("Hung up without a word: %s", e.getClass().getName());
        }
    }

    // What a server says may have an address in it.
    private static MailboxAway away(Exception cause) {
        return new MailboxAway(cause.getClass().getSimpleName(), cause);
    }

    private static Properties properties(ImapConfig config, Watch watch) {
        var properties = new Properties();
        var answer = String.valueOf(config.answerTimeout().toMillis());
        properties.put(
                "mail.imap.connectiontimeout",
                String.valueOf(config.connectTimeout().toMillis()));
        properties.put("mail.imap.timeout", answer);
        properties.put("mail.imap.writetimeout", answer);
        properties.put("mail.imap.socketFactory", watch);
        properties.put("mail.imap.socketFactory.fallback", "false");
        properties.put("mail.imap.ssl.enable", String.valueOf(config.tls() == ImapConfig.Tls.IMPLICIT));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.starttls.enable", String.valueOf(config.tls() == ImapConfig.Tls.START_TLS));
        properties.put("mail.imap.starttls.required", String.valueOf(config.tls() == ImapConfig.Tls.START_TLS));
        // One answer for nearly every report, and no more than we look at of any other mail.
        properties.put("mail.imap.fetchsize", String.valueOf(Arrival.LARGEST + 1));
        properties.put("mail.imap.partialfetch", "true");
        return properties;
    }
}
