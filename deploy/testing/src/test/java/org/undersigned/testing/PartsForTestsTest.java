package org.undersigned.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartsForTestsTest {

    @Test
    void kafka_takes_a_topic_and_is_the_same_one_for_every_test() throws Exception {
        var first = new KafkaResource().start();
        var second = new KafkaResource().start();

        assertThat(second).isEqualTo(first);
        try (var admin = Admin.create(Map.of("bootstrap.servers", first.get("kafka.bootstrap.servers")))) {
            admin.createTopics(List.of(new NewTopic("signatures", 12, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("signatures");
        }
    }

    @Test
    void postgres_gives_each_application_a_database_of_its_own() throws Exception {
        var first = new PostgresResource().start();
        var second = new PostgresResource().start();

        assertThat(query(first, "create table signature()")).isFalse();
        assertThat(second.get("quarkus.datasource.jdbc.url")).isNotEqualTo(first.get("quarkus.datasource.jdbc.url"));
        assertThat(query(second, "select from pg_tables where tablename = 'signature'"))
                .isTrue();
    }

    @Test
    void the_inbox_shows_what_came_by_smtp() throws IOException {
        var settings = new InboxResource().start();

        send(settings, "asha@example.org", "Please confirm");

        assertThat(InboxResource.inbox().mailsTo("ASHA@example.org"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo("Please confirm");
                    assertThat(mail.raw()).contains("the link");
                });
    }

    @Test
    void secrets_are_made_once() {
        assertThat(new SecretsResource().start())
                .isEqualTo(new SecretsResource().start())
                .containsEntry("undersigned.organiser.password", SecretsResource.organiserPassword());
    }

    private static boolean query(Map<String, String> settings, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"));
                var statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static void send(Map<String, String> settings, String to, String subject) throws IOException {
        var port = Integer.parseInt(settings.get("undersigned.smtp.port"));
        try (var socket = new Socket(settings.get("undersigned.smtp.host"), port)) {
            var session = """
                    HELO test
                    MAIL FROM:<petition@example.org>
                    RCPT TO:<%s>
                    DATA
                    From: petition@example.org
                    To: %s
                    Subject: %s

                    the link
                    .
                    QUIT
                    """.formatted(to, to, subject).replace("\n", "\r\n");
            socket.getOutputStream().write(session.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }
}
