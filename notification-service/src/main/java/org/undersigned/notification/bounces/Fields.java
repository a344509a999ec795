package org.undersigned.notification.bounces;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A block of header fields (RFC 5322, 2.2), unfolded. More than anybody needs of them is not looked at. */
final class Fields {

    private static final int MOST = 500;
    private static final int LONGEST = 1000;

    private final List<Field> all;

    private Fields(List<Field> all) {
        this.all = all;
    }

    /** @param name in lower case */
    private record Field(String name, StringBuilder value) {}

    static Fields of(String block) {
        var fields = new ArrayList<Field>();
        for (var line : (Iterable<String>) block.lines().filter(it -> !it.isBlank())::iterator) {
            if (isContinued(line) && !fields.isEmpty()) {
                append(fields.getLast().value(), line);
            } else if (line.indexOf(':') > 0 && fields.size() < MOST) {
                fields.add(field(line));
            }
        }
        return new Fields(fields);
    }

    private static boolean isContinued(String line) {
        return line.charAt(0) == ' ' || line.charAt(0) == '\t';
    }

    private static Field field(String line) {
        var colon = line.indexOf(':');
        var name = line.substring(0, Math.min(colon, LONGEST)).strip().toLowerCase(Locale.ROOT);
        return new Field(name, append(new StringBuilder(), line.substring(colon + 1)));
    }

    private static StringBuilder append(StringBuilder value, String line) {
        var more = value.isEmpty() ? line.strip() : " " + line.strip();
        return value.append(more, 0, Math.min(more.length(), LONGEST - value.length()));
    }

    /** The first of this name; empty text where there is none. */
    String first(String name) {
        return find(name).orElse("");
    }

    Optional<String> find(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return all.stream()
                .filter(it -> it.name().equals(name))
                .map(it -> it.value().toString())
                .toList();
    }

    boolean has(String name) {
        return find(name).isPresent();
    }
}
