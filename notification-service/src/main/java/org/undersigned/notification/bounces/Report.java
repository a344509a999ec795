package org.undersigned.notification.bounces;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The part of a mail that machines write for machines (RFC 6522). */
sealed interface Report {

    // Mail scanners like to wrap what passes them.
    int DEPTH = 4;
    int MOST_GROUPS = 20;
    Pattern BLANK_LINES = Pattern.compile("\n[ \t]*\n");

    /** @param recipients what is said of each of them */
    record DeliveryStatus(List<Fate> recipients) implements Report {}

    /** @param returned the headers of the mail that it is about */
    record Feedback(Fields fields, Fields returned) implements Report {

        // RFC 5965, 7.3; RFC 6430 is the opposite of a complaint and RFC 6591 is for who runs the server.
        private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "virus", "opt-out", "other");

        String type() {
            return fields.first("feedback-type").strip().toLowerCase(Locale.ROOT);
        }

        boolean isComplaint() {
            return COMPLAINTS.contains(type());
        }

        Stream<String> senders() {
            return Stream.concat(fields.all("original-mail-from").stream(), returned.all("return-path").stream());
        }
    }

    /** A receipt, or one of its relatives. */
    record Other() implements Report {}

    static Optional<Report> in(Entity mail) {
        return in(mail, DEPTH);
    }

    private static Optional<Report> in(Entity entity, int depth) {
        if (depth == 0 || !entity.type().isMultipart()) {
            return Optional.empty();
        }
        var parts = entity.parts();
        return entity.type().is("multipart/report")
                ? Optional.of(of(parts))
                : parts.stream().flatMap(it -> in(it, depth - 1).stream()).findFirst();
    }

    private static Report of(List<Entity> parts) {
        return part(parts, "message/feedback-report")
                .<Report>map(it -> new Feedback(Fields.of(it.content()), returned(parts)))
                .or(() -> part(parts, "message/delivery-status", "message/global-delivery-status")
                        .map(it -> new DeliveryStatus(recipients(it.content()))))
                .orElseGet(Other::new);
    }

    private static Optional<Entity> part(List<Entity> parts, String... types) {
        return parts.stream()
                .filter(it -> Set.of(types).contains(it.type().type()))
                .findFirst();
    }

    private static Fields returned(List<Entity> parts) {
        return part(parts, "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")
                .map(it -> Entity.of(it.content()).fields())
                .orElseGet(() -> Fields.of(""));
    }

    /** RFC 3464, 2.1: the first group is about the message, each other about one recipient. */
    private static List<Fate> recipients(String content) {
        return BLANK_LINES
                .splitAsStream(content)
                .limit(MOST_GROUPS)
                .map(Fields::of)
                .filter(it -> it.has("action"))
                .map(Fate::of)
                .toList();
    }
}
