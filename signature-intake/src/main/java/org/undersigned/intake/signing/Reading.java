package org.undersigned.intake.signing;

/** What came of reading a field: a value, or the words that tell its author why not. */
sealed interface Reading<T> {

    record Fine<T>(T value) implements Reading<T> {}

    record Refused<T>(String reason) implements Reading<T> {}

    static <T> Reading<T> fine(T value) {
        return new Fine<>(value);
    }

    static <T> Reading<T> refused(String reason) {
        return new Refused<>(reason);
    }
}
