package org.undersigned.intake.signing;

/** What came of reading a field: a value, or what is wrong with it. */
sealed interface Reading<T> {

    record Fine<T>(T value) implements Reading<T> {}

    record Refused<T>(Fault fault) implements Reading<T> {}

    static <T> Reading<T> fine(T value) {
        return new Fine<>(value);
    }

    static <T> Reading<T> refused(Fault fault) {
        return new Refused<>(fault);
    }
}
