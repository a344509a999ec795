package org.undersigned.tally.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the events of one flow: JSON, its type in a CloudEvents header. */
public final class Wire<E> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<String, ObjectReader> readers;

    /** @param flow the sealed interface of the flow's events, each of which names itself in its {@code TYPE} */
    public Wire(Class<E> flow) {
        readers = permitted(flow).collect(Collectors.toMap(Wire::nameOf, Function.identity())).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, type -> JSON.readerFor(type.getValue())));
    }

    /** The event's name on the wire, or null. */
    public static String typeOf(ConsumerRecord<?, ?> record) {
        var header = record.headers().lastHeader("ce_type");
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /**
     * @throws Unreadable where no event can be made of it; the message names the reason and nothing of the content
     */
    public E read(ConsumerRecord<?, byte[]> record) throws Unreadable {
        return read(typeOf(record), record.value());
    }

    /** As {@link #read(ConsumerRecord)}, of a record that was set apart. */
    public E read(String type, byte[] value) throws Unreadable {
        var reader = readers.get(type == null ? "" : type);
        if (reader == null) {
            throw new Unreadable(type == null ? "no ce_type header" : "unknown type or version");
        }
        if (value == null) {
            throw new Unreadable("no value");
        }
        E event = parse(reader, value);
        if (event == null) {
            throw new Unreadable("null instead of an event");
        }
        return event;
    }

    private static <E> E parse(ObjectReader reader, byte[] value) throws Unreadable {
        try {
            return reader.readValue(value);
        } catch (Exception malformed) {
            // Jackson quotes what it read: its message goes nowhere.
            throw new Unreadable(
                    "not the JSON of its type: " + malformed.getClass().getSimpleName());
        }
    }

    private static Stream<Class<?>> permitted(Class<?> flow) {
        return Arrays.stream(flow.getPermittedSubclasses());
    }

    private static String nameOf(Class<?> event) {
        try {
            return (String) event.getField("TYPE").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(event + " does not name itself", e);
        }
    }

    /** A record of which no event can be made. */
    public static final class Unreadable extends Exception {
        Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }
}
