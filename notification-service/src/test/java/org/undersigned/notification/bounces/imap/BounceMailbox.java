package org.undersigned.notification.bounces.imap;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A mailbox on a real IMAP server. */
final class BounceMailbox {

    private static final String LOCALHOST = "127.0.0.1";
    private static final GreenMail SERVER = start();

    private final String username = "bounces-" + UUID.randomUUID();
    private final GreenMailUser user = user(username);

    private static GreenMail start() {
        var server =
                new GreenMail(new ServerSetup[] {door(ServerSetup.PROTOCOL_IMAP), door(ServerSetup.PROTOCOL_IMAPS)});
        server.start();
        return server;
    }

    // It gives itself two seconds, which a busy machine may need.
    private static ServerSetup door(String protocol) {
        var door = new ServerSetup(0, LOCALHOST, protocol);
        door.setServerStartupTimeout(120_000);
        return door;
    }

    private static GreenMailUser user(String name) {
        try {
            return SERVER.getUserManager().createUser(name + "@undersigned.example", name, "secret");
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
    }

    static int port() {
        return SERVER.getImap().getPort();
    }

    static int securePort() {
        return SERVER.getImaps().getPort();
    }

    void put(byte[] mail) {
        try {
            user.deliver(new MimeMessage((Session) null, new ByteArrayInputStream(mail)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<StoredMessage> mails() {
        return folder().getMessages();
    }

    /** A flag of none, so that nobody takes a mail for read whom it was not shown to. */
    boolean isUntouched() {
        return mails().stream().noneMatch(it -> it.isSet(Flags.Flag.SEEN));
    }

    private MailFolder folder() {
        try {
            return SERVER.getManagers().getImapHostManager().getInbox(user);
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a file would give it. */
    ImapConfig config(String... namesAndValues) {
        Map<String, String> all = new HashMap<>(Map.of(
                "host", LOCALHOST,
                "port", "" + port(),
                "tls", "DISABLED",
                "username", username,
                "password", "secret",
                "connect-timeout", "PT1M",
                "answer-timeout", "PT2M"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return config(all);
    }

    static ImapConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        settings.forEach((name, value) -> all.put("undersigned.bounces.imap." + name, value));
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 300, new DurationConverter())
                .withMapping(ImapConfig.class)
                .withSources(new PropertiesConfigSource(all, "a test", 100))
                .build()
                .getConfigMapping(ImapConfig.class);
    }
}
