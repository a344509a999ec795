package org.undersigned.tally.removals.rest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import org.undersigned.tally.register.Channel;
import org.undersigned.tally.removals.RuleForm.Violation;

/** A rule as typed into the page's form, every field a text; and what is wrong with it. */
public record TypedRule(Map<String, String> fields, List<Violation> violations) {

    private static final List<String> FIELDS = List.of(
            "description", "reason", "domain", "country", "area", "from", "until", "signals", "channel", "gathering");

    static TypedRule empty() {
        return new TypedRule(Map.of(), List.of());
    }

    static TypedRule of(MultivaluedMap<String, String> form) {
        var typed = new HashMap<String, String>();
        FIELDS.stream().filter(form::containsKey).forEach(field -> typed.put(field, form.getFirst(field)));
        return new TypedRule(typed, List.of());
    }

    TypedRule faulty(List<Violation> found) {
        return new TypedRule(fields, found);
    }

    /** As a program would send it; what was left empty was not asked for. */
    Map<String, Object> sent() {
        var sent = new HashMap<String, Object>();
        fields.forEach((field, text) -> {
            if (!text.isBlank()) {
                sent.put(
                        field,
                        field.equals("signals") ? Arrays.asList(text.strip().split("[,\\s]+")) : text);
            }
        });
        return sent;
    }

    public List<String> channels() {
        return Arrays.stream(Channel.values()).map(Channel::wireName).toList();
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Empty where nothing is wrong. */
    public String fault(String name) {
        return violations.stream()
                .filter(violation -> violation.field().equals(name))
                .map(Violation::message)
                .findFirst()
                .orElse("");
    }
}
