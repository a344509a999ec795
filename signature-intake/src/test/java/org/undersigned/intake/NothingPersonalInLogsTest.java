package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.testing.KafkaResource;
import org.undersigned.testing.SecretsResource;

@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(SecretsResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NothingPersonalInLogsTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(record.getMessage()
                    + List.of(record.getParameters() == null ? new Object[0] : record.getParameters())
                    + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        ear.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(ear);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(ear);
    }

    @Test
    void whatever_is_sent_no_line_names_the_canary() {
        var petition = Organiser.open();

        json(
                petition,
                "{\"name\": \"Canary\", \"email\": \"canary@example.org\", \"postcode\": \"TN13 1AA\", \"consent\": true}");
        json(petition, "{\"name\": \"=Canary\", \"email\": \"canary\", \"country\": \"Canary\"}");
        json(petition, "{\"name\": \"Canary\", \"name\": \"Canary\"}");
        json(petition, "{\"name\": {\"Canary\": 1}}");
        json(petition, "Canary");
        given().formParam("name", "Canary").post("/petitions/{slug}/signatures", petition);
        given().formParam("name", "Canary").post("/petitions/canary/signatures");
        given().post("/confirm/canary");

        Logger.getLogger("org.undersigned").severe("the ear hears");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains("the ear hears"))
                .allSatisfy(line -> assertThat(line).doesNotContainIgnoringCase("canary"));
    }

    private static void json(String petition, String body) {
        given().contentType("application/json").body(body).post("/petitions/{slug}/signatures", petition);
    }
}
