package org.undersigned.tally.removals;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.undersigned.tally.counting.Reason;
import org.undersigned.tally.register.Channel;

/**
 * Reads a rule as it was sent. What is not understood is refused, never left out: a rule without one of its criteria meets
 * more people than were meant.
 */
public final class RuleForm {

    private static final Set<String> FIELDS = Set.of(
            "description", "reason", "domain", "country", "area", "from", "until", "signals", "channel", "gathering");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern AREA = Pattern.compile("[A-Z]{1,2}|BFPO");
    private static final Pattern SIGNAL = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");
    private static final int LONGEST = 500;
    private static final int MOST_SIGNALS = 20;

    private final Map<String, ?> sent;
    private final List<Violation> violations = new ArrayList<>();

    private RuleForm(Map<String, ?> sent) {
        this.sent = sent;
    }

    /** A field and what is wrong with it. */
    public record Violation(String field, String message) {}

    /** What came of it. */
    public sealed interface Reading {
        record Fine(Asked asked) implements Reading {}

        record Faulty(List<Violation> violations) implements Reading {}
    }

    /** A rule to be tried: what the public is told of it may come later. */
    public static Reading toTry(Map<String, ?> sent) {
        return new RuleForm(sent).read(false);
    }

    /** A rule to be run. */
    public static Reading toRun(Map<String, ?> sent) {
        return new RuleForm(sent).read(true);
    }

    private Reading read(boolean told) {
        sent.keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .sorted()
                .forEach(field -> fault(field.length() > 40 ? "rule" : field, "is nothing a rule can ask for"));
        var asked = new Asked(rule(), reason(), description(told));
        return violations.isEmpty() ? new Reading.Fine(asked) : new Reading.Faulty(List.copyOf(violations));
    }

    private Rule rule() {
        var rule = new Rule(
                field(
                        "domain",
                        "is no pattern of a mail domain, such as *.example.org",
                        typed -> Glob.read(typed).map(Glob::text)),
                field("country", "is no country's code of two letters", matching(COUNTRY)),
                field("area", "is not what a UK postcode begins with", matching(AREA)),
                field("from", "is no instant, such as 2016-02-06T12:00:00Z", RuleForm::instant),
                field("until", "is no instant, such as 2016-02-06T12:00:00Z", RuleForm::instant),
                signals(),
                field("channel", "is none of web, kiosk, sheet, letter", RuleForm::channel),
                field("gathering", "is no gathering", text -> Optional.of(text).filter(it -> it.length() <= LONGEST)));
        if (rule.from() != null && rule.until() != null && !rule.from().isBefore(rule.until())) {
            fault("until", "is not after from");
        }
        if (rule.isEmpty() && violations.isEmpty()) {
            fault("rule", "must ask for something: domain, country, area, from, until, signals, channel or gathering");
        }
        return rule;
    }

    private Reason reason() {
        var reason = field(
                "reason",
                "is neither RULE nor DUPLICATE",
                text -> Optional.of(text)
                        .filter(it -> it.equals("RULE") || it.equals("DUPLICATE"))
                        .map(Reason::valueOf));
        return reason == null ? Reason.RULE : reason;
    }

    private String description(boolean told) {
        if (told && !sent.containsKey("description")) {
            fault("description", "is missing: the public is told why the count fell");
        }
        return field(
                "description",
                "must be 1 to 500 characters of plain text",
                text -> Optional.of(text)
                        .filter(it -> it.codePointCount(0, it.length()) <= LONGEST)
                        .filter(it -> it.codePoints().noneMatch(Character::isISOControl)));
    }

    private List<String> signals() {
        var value = sent.get("signals");
        if (value == null) {
            return null;
        }
        var sound = value instanceof List<?> list
                && !list.isEmpty()
                && list.size() <= MOST_SIGNALS
                && list.stream()
                        .allMatch(one -> one instanceof String text
                                && SIGNAL.matcher(text).matches());
        if (!sound) {
            fault("signals", "must be a list of one to twenty signals' names");
            return null;
        }
        return ((List<?>) value).stream().map(String.class::cast).toList();
    }

    /** Null where it is not there, or is wrong, which is noted. */
    private <T> T field(String name, String message, Function<String, Optional<T>> read) {
        var value = sent.get(name);
        if (value == null) {
            return null;
        }
        var text = value instanceof String typed ? typed.strip() : "";
        var found = text.isEmpty() ? Optional.<T>empty() : read.apply(text);
        if (found.isEmpty()) {
            fault(name, message);
        }
        return found.orElse(null);
    }

    private void fault(String field, String message) {
        violations.add(new Violation(field, message));
    }

    private static Function<String, Optional<String>> matching(Pattern pattern) {
        return text -> Optional.of(text.toUpperCase(Locale.ROOT)).filter(pattern.asMatchPredicate());
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    private static Optional<String> channel(String text) {
        try {
            return Optional.of(Channel.named(text).wireName());
        } catch (IllegalArgumentException unheardOf) {
            return Optional.empty();
        }
    }
}
