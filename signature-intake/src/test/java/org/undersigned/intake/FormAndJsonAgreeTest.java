package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.signing.Scribbler;

/** The same rule behind both doors, whatever is typed. The seed is said where it is not so. */
@QuarkusTest
class FormAndJsonAgreeTest extends ServiceTest {

    private static final int TIMES = 200;
    private static final Pattern PROBLEM = Pattern.compile("id=\"(\\w+)-problem\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private String petition;

    @BeforeEach
    void a_petition_of_its_own() {
        petition = Organiser.open();
    }

    @Test
    void both_say_the_same_and_keep_the_same() throws Exception {
        var accepted = new ArrayList<String>();
        for (long seed = 0; seed < TIMES; seed++) {
            agree(seed, fields(new Scribbler(seed)), "key-" + seed, accepted);
        }

        var kept = KafkaLog.about(petition, "signatures").stream()
                .collect(Collectors.groupingBy(FormAndJsonAgreeTest::identity));
        kept.keySet().retainAll(accepted.stream().map(id -> "submitted:" + id).toList());
        assertThat(accepted).hasSizeBetween(TIMES / 50, TIMES - TIMES / 10);
        assertThat(kept).hasSameSizeAs(accepted);
        assertThat(kept.values())
                .allSatisfy(records -> assertThat(records)
                        .hasSize(2)
                        .extracting(FormAndJsonAgreeTest::said)
                        .containsOnly(said(records.getFirst())));
    }

    private void agree(long seed, Map<String, String> fields, String key, List<String> accepted) throws Exception {
        var byProgram = byProgram(fields, key);
        assertThat(byProgram.statusCode()).as("seed %d", seed).isIn(202, 422);
        if (canBeSent(fields)) {
            agree(seed, byProgram, byForm(fields, key), accepted);
        }
    }

    private static void agree(long seed, Response byProgram, Response byForm, List<String> accepted) {
        if (byProgram.statusCode() == 202) {
            accepted.add(byProgram.path("id"));
            assertThat(byForm.statusCode()).as("seed %d", seed).isEqualTo(303);
        } else {
            assertThat(byForm.statusCode()).as("seed %d", seed).isEqualTo(422);
            assertThat(problems(byForm)).as("seed %d", seed).containsExactlyElementsOf(faults(byProgram));
        }
    }

    private static Map<String, String> fields(Scribbler scribbler) {
        var fields = new HashMap<String, String>();
        fields.put("name", scribbler.like("Siobhán O’Connor"));
        fields.put("email", scribbler.like("siobhan.oconnor@example.org"));
        fields.put("postcode", scribbler.like("TN13 1AA"));
        fields.put("country", scribbler.like("GB"));
        fields.put("occupation", scribbler.heads() ? "" : scribbler.like("junior-doctor"));
        fields.values().removeIf(value -> value == null);
        return fields;
    }

    /** Half a character has no UTF-8, so no form can hold it; JSON can, escaped. */
    private static boolean canBeSent(Map<String, String> fields) {
        return fields.values().stream().allMatch(StandardCharsets.UTF_8.newEncoder()::canEncode);
    }

    private Response byProgram(Map<String, String> fields, String key) throws Exception {
        var body = JSON.createObjectNode().put("consent", true);
        fields.forEach(body::put);
        var ascii = new ObjectMapper()
                .writer()
                .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                .writeValueAsString(body);
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(ascii)
                .post("/petitions/{slug}/signatures", petition);
    }

    private Response byForm(Map<String, String> fields, String key) {
        var body = Stream.concat(fields.entrySet().stream(), Map.of("consent", "true").entrySet().stream())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return given().header("Idempotency-Key", key)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .body(body)
                .redirects()
                .follow(false)
                .post("/petitions/{slug}/signatures", petition);
    }

    private static List<String> faults(Response byProgram) {
        return byProgram.<List<String>>path("violations.field");
    }

    private static List<String> problems(Response page) {
        return PROBLEM.matcher(page.asString())
                .results()
                .map(problem -> problem.group(1))
                .toList();
    }

    /** But for the marks, which say by which door it came. */
    private static JsonNode said(ConsumerRecord<String, byte[]> record) {
        try {
            var said = (ObjectNode) JSON.readTree(record.value());
            assertThat(said.remove("signals")).isNotNull();
            return said;
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static String identity(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_id").value());
    }
}
