package org.undersigned.tally.register.store;

import java.util.List;
import java.util.function.Function;

import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Rows bound to a statement as one array per column, for {@code unnest}. Text throughout, cast by the statement: so any
 * column may be null and no array type needs a mapping of its own.
 */
final class Columns<T> {

    private final List<T> rows;
    private final Mutiny.SelectionQuery<?> query;

    Columns(Mutiny.SelectionQuery<?> query, List<T> rows) {
        this.query = query;
        this.rows = rows;
    }

    Columns<T> bind(String name, Function<T, Object> value) {
        query.setParameter(name, rows.stream().map(value).map(Columns::text).toArray(String[]::new));
        return this;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
