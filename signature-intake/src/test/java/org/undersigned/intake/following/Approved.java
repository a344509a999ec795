package org.undersigned.intake.following;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** An event as the service that publishes it has approved it. */
public record Approved(String type, byte[] value) {

    public static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** Every one of a topic: what is added there is found without being named here. */
    public static Stream<Approved> of(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses()).map(Approved::sample);
    }

    private static Approved sample(Class<?> event) {
        try {
            var type = (String) event.getField("TYPE").get(null);
            try (var in = Approved.class.getResourceAsStream("/approved/" + type + ".json")) {
                return new Approved(type, in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return type;
    }
}
