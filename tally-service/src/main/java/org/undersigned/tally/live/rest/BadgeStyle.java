package org.undersigned.tally.live.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.undersigned.tally.problem.Faults.Fault;

/** How a badge is to look, as its address says. */
record BadgeStyle(Shape shape, Theme theme, Language language) {

    /** A line of text; a card; a card with the way to the next milestone. */
    enum Shape {
        FLAT,
        LARGE,
        BAR
    }

    /** {@code AUTO} does as the page around it. */
    enum Theme {
        LIGHT,
        DARK,
        AUTO
    }

    enum Language {
        EN,
        CY
    }

    /** Null stands for the first of each. */
    static BadgeStyle of(String shape, String theme, String language) {
        return new BadgeStyle(
                find(Shape.values(), shape).orElseThrow(),
                find(Theme.values(), theme).orElseThrow(),
                find(Language.values(), language).orElseThrow());
    }

    static List<Fault> violations(String shape, String theme, String language) {
        return Stream.of(
                        violation("style", Shape.values(), shape),
                        violation("theme", Theme.values(), theme),
                        violation("lang", Language.values(), language))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Another for every other badge of a count. */
    String tag() {
        return "%s-%s-%s".formatted(shape, theme, language).toLowerCase(Locale.ROOT);
    }

    private static Optional<Fault> violation(String field, Enum<?>[] known, String asked) {
        return find(known, asked).isPresent()
                ? Optional.empty()
                : Optional.of(new Fault(field, "One of " + String.join(", ", names(known))));
    }

    private static <T extends Enum<?>> Optional<T> find(T[] known, String asked) {
        return Arrays.stream(known)
                .filter(value -> asked == null || name(value).equals(asked))
                .findFirst();
    }

    private static List<String> names(Enum<?>[] known) {
        return Arrays.stream(known).map(BadgeStyle::name).toList();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
