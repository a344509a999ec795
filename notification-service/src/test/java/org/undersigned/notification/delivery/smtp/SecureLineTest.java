package org.undersigned.notification.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import javax.net.ssl.SSLContext;

import jakarta.mail.Session;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.notification.delivery.Post.Reach;
import org.undersigned.notification.delivery.StubbornServer;
import org.undersigned.notification.delivery.StubbornServer.Verb;

/** TLS is required, and nothing but the wish for it is ever said in plain. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecureLineTest {

    private static final byte[] HERE = {127, 0, 0, 1};
    private static final byte[] ELSEWHERE = {(byte) 192, 0, 2, 1};
    private static final Certificates AUTHORITY = Certificates.of("the campaign");
    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

    private final StubbornServer server = StubbornServer.start(0);

    @TempDir
    private Path folder;

    private SmtpPost post;

    @BeforeEach
    void who_trusts_one_authority() throws Exception {
        var file = Files.writeString(folder.resolve("authorities.pem"), AUTHORITY.pem());
        post = new SmtpPost(settings(file.toString()), null, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        post.close();
        server.close();
    }

    @Test
    void a_letter_is_handed_over_by_who_is_known_and_nobody_reads_it_on_the_way() throws Exception {
        server.showing(AUTHORITY.server(HERE, TOMORROW));

        assertThat(post.reach()).isEqualTo(Reach.REACHED);
        assertThat(post.send(letter()).code()).isEqualTo(250);

        var login = "letters\0letters\0not a secret".getBytes(StandardCharsets.US_ASCII);
        assertThat(server.to("asha@example.org")).hasSize(1);
        assertThat(server.commands())
                .contains("AUTH PLAIN " + Base64.getEncoder().encodeToString(login));
        assertThat(server.inPlain()).containsExactly("EHLO undersigned", "STARTTLS");
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_none() throws Exception {
        isNotTrusted(Certificates.of("somebody else").server(HERE, TOMORROW));
    }

    @Test
    void a_certificate_of_another_address_is_none() throws Exception {
        isNotTrusted(AUTHORITY.server(ELSEWHERE, TOMORROW));
    }

    @Test
    void a_certificate_that_has_run_out_is_none() throws Exception {
        isNotTrusted(AUTHORITY.server(HERE, Instant.now().minus(Duration.ofDays(1))));
    }

    @Test
    void a_server_that_was_talked_out_of_tls_hears_nothing() throws Exception {
        server.on(Verb.HELLO, "250-stubborn\r\n250 AUTH PLAIN");

        isNotTrusted(AUTHORITY.server(HERE, TOMORROW));
    }

    /** Nobody has to be woken for that (RFC 3207, 4: 454 is for now), and nothing is said in plain either. */
    @ParameterizedTest
    @ValueSource(strings = {"454 4.7.0 not now", StubbornServer.HANG_UP})
    void a_server_that_breaks_off_is_away(String answer) throws Exception {
        server.showing(AUTHORITY.server(HERE, TOMORROW)).on(Verb.STARTTLS, answer);

        assertThat(post.reach()).isEqualTo(Reach.AWAY);
        assertThat(server.inPlain()).containsExactly("EHLO undersigned", "STARTTLS");
    }

    @Test
    void who_is_not_known_over_tls_is_not_admitted() throws Exception {
        server.showing(AUTHORITY.server(HERE, TOMORROW)).on(Verb.AUTH, "535 5.7.8 who are you");

        assertThat(post.reach()).isEqualTo(Reach.NOT_ADMITTED);
        assertThat(server.commands()).noneMatch(it -> it.startsWith("MAIL"));
    }

    @Test
    void a_file_without_an_authority_is_refused_at_the_start() throws Exception {
        var empty = Files.createFile(folder.resolve("empty.pem")).toString();

        assertThatThrownBy(() -> new SmtpPost(settings(empty), null, Clock.systemUTC()))
                .hasMessageContaining("undersigned.smtp.authorities");
    }

    private void isNotTrusted(SSLContext certificate) {
        server.showing(certificate);

        assertThat(post.reach()).isEqualTo(Reach.NOT_SECURE);
        assertThat(server.commands()).noneMatch(it -> it.startsWith("AUTH") || it.startsWith("MAIL"));
        assertThat(server.inPlain()).allMatch(it -> it.equals("EHLO undersigned") || it.matches("STARTTLS|QUIT"));
        assertThat(server.received()).isEmpty();
    }

    private SmtpConfig settings(String authorities) {
        return Settings.account(server.port(), "authorities", authorities);
    }

    private static Sealed letter() throws Exception {
        var text = "To: asha@example.org\r\nSubject: A letter\r\n\r\nIt is secret.\r\n";
        return new Sealed(
                Session.getInstance(new Properties()),
                "bounces+1@example.net",
                Recipient.of("asha@example.org"),
                text.getBytes(StandardCharsets.US_ASCII));
    }
}
