package org.undersigned.fuzzing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names on the wire of a flow's events. */
public final class Types {

    private static final Map<Class<?>, List<String>> KNOWN = new ConcurrentHashMap<>();

    private Types() {}

    public static List<String> of(Class<?> flow) {
        return KNOWN.computeIfAbsent(
                flow,
                one -> Arrays.stream(one.getPermittedSubclasses())
                        .map(Types::named)
                        .toList());
    }

    private static String named(Class<?> event) {
        try {
            return (String) event.getField("TYPE").get(null);
        } catch (ReflectiveOperationException nameless) {
            throw new IllegalArgumentException(nameless);
        }
    }
}
