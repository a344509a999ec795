package org.undersigned.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
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

    // Hundreds of requests: what reads their answers is plain, for speed.
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    URI service;

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

    private static void agree(
            long seed, HttpResponse<String> byProgram, HttpResponse<String> byForm, List<String> accepted)
            throws Exception {
        if (byProgram.statusCode() == 202) {
            accepted.add(JSON.readTree(byProgram.body()).get("id").asText());
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
        fields.put("gathering", scribbler.heads() ? "" : scribbler.like("sevenoaks-2016-02-06"));
        fields.values().removeIf(value -> value == null);
        return fields;
    }

    /** Half a character has no UTF-8, so no form can hold it; JSON can, escaped. */
    private static boolean canBeSent(Map<String, String> fields) {
        return fields.values().stream().allMatch(StandardCharsets.UTF_8.newEncoder()::canEncode);
    }

    private HttpResponse<String> byProgram(Map<String, String> fields, String key) throws Exception {
        var body = JSON.createObjectNode().put("consent", true);
        fields.forEach(body::put);
        var ascii = new ObjectMapper()
                .writer()
                .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                .writeValueAsString(body);
        return send(HttpRequest.newBuilder().header("Content-Type", "application/json"), key, ascii);
    }

    private HttpResponse<String> byForm(Map<String, String> fields, String key) throws Exception {
        var body = Stream.concat(fields.entrySet().stream(), Map.of("consent", "true").entrySet().stream())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder()
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded");
        return send(request, key, body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String key, String body) throws Exception {
        return HTTP.send(
                request.uri(service.resolve("/petitions/" + petition + "/signatures"))
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static List<String> faults(HttpResponse<String> byProgram) throws Exception {
        return JSON.readTree(byProgram.body()).get("violations").findValuesAsText("field");
    }

    private static List<String> problems(HttpResponse<String> page) {
        return PROBLEM.matcher(page.body())
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
