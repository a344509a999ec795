package org.undersigned.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Events as the services write them. */
public final class Json {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Json() {}

    public static byte[] of(Object event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
