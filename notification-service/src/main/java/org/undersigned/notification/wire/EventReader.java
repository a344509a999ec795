package org.undersigned.notification.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads the events of one sealed family by the type their CloudEvents header names. */
public final class EventReader<E> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Class<?>> types;

    private EventReader(Class<E> family) {
        types = Arrays.stream(family.getPermittedSubclasses())
                .collect(Collectors.toMap(EventReader::typeOf, type -> type));
    }

    public static <E> EventReader<E> of(Class<E> family) {
        return new EventReader<>(family);
    }

    @SuppressWarnings("unchecked")
    public E read(String type, byte[] body) {
        var event = types.get(type == null ? "" : type);
        if (event == null) {
            throw new Unreadable("of no type we know");
        }
        if (body == null) {
            throw new Unreadable("without a value");
        }
        var read = (E) parse(body, event);
        if (read == null) {
            throw new Unreadable("null instead of an event");
        }
        return read;
    }

    private static Object parse(byte[] body, Class<?> type) {
        // PostgreSQL's text cannot hold U+0000.
        if (new String(body, StandardCharsets.UTF_8).contains("\\u0000")) {
            throw new Unreadable("with a NUL character");
        }
        try {
            return JSON.readValue(body, type);
        } catch (IOException e) {
            throw new Unreadable("not JSON of its type");
        }
    }

    private static String typeOf(Class<?> event) {
        try {
            return (String) event.getField("TYPE").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(event + " has no TYPE", e);
        }
    }
}
