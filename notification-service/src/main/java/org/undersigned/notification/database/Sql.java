package org.undersigned.notification.database;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A native statement for a whole batch. Rows travel as one JSON text in either direction, so that a record is a row and
 * a statement has one parameter where it would have one array per column.
 */
public final class Sql {

    /** Turns the parameter {@code :rows} into rows of a table's own type. */
    public static final String ROWS_OF =
            "jsonb_populate_recordset(cast(null as %s), cast(cast(:rows as text) as jsonb))";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String text;
    private final Map<String, Object> parameters = new HashMap<>();

    private Sql(String text) {
        this.text = text;
    }

    public static Sql of(String text) {
        return new Sql(text);
    }

    public Sql with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    public Sql with(String name, Instant value) {
        return with(name, value.toString());
    }

    public Sql ids(String name, Collection<UUID> ids) {
        return with(name, ids.toArray(UUID[]::new));
    }

    public Sql texts(String name, Collection<String> texts) {
        return with(name, texts.toArray(String[]::new));
    }

    public Sql longs(String name, Collection<Long> numbers) {
        return with(name, numbers.toArray(Long[]::new));
    }

    public Sql rows(Collection<?> rows) {
        return with("rows", json(rows));
    }

    public <T> Uni<List<T>> read(Mutiny.StatelessSession session, Class<T> type) {
        var query = session.createNativeQuery(
                "with t as (" + text + ") select cast(row_to_json(t) as text) from t", String.class);
        parameters.forEach(query::setParameter);
        return query.getResultList()
                .map(rows -> rows.stream().map(row -> parse(row, type)).toList());
    }

    public Uni<Integer> write(Mutiny.StatelessSession session) {
        var query = session.createNativeQuery(text);
        parameters.forEach(query::setParameter);
        return query.executeUpdate();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A row cannot be written as JSON", e);
        }
    }

    private static <T> T parse(String row, Class<T> type) {
        try {
            return JSON.readValue(row, type);
        } catch (JsonProcessingException e) {
            // Not the cause's text: it quotes the row.
            throw new IllegalStateException("A row cannot be read as " + type.getSimpleName());
        }
    }
}
