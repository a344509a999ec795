package org.undersigned.notification.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The wire is a contract: a record may not change what is written for a type and version once it is approved. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApprovedSamplesTest {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static Stream<Class<?>> events() {
        var events = Stream.of(StrikeEvent.class, QueueEvent.class)
                .flatMap(family -> Arrays.<Class<?>>stream(family.getPermittedSubclasses()));
        return Stream.concat(events, Stream.of(Written.class));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_is_read_from_the_approved_sample_is_written_as_it_stands(Class<?> event) throws Exception {
        var approved = sample((String) event.getField("TYPE").get(null));

        var read = json.readValue(approved, event);

        assertThat(json.writeValueAsString(read)).isEqualTo(approved.strip());
    }

    @ParameterizedTest
    @MethodSource("events")
    void its_name_on_the_wire_carries_a_version(Class<?> event) throws Exception {
        assertThat((String) event.getField("TYPE").get(null)).matches("org\\.undersigned\\.[a-z]+\\.[a-z]+\\.v[1-9]");
    }

    private String sample(String type) throws IOException {
        try (var in = getClass().getResourceAsStream("/approved/" + type + ".json")) {
            assertThat(in).as("approved sample of %s", type).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
