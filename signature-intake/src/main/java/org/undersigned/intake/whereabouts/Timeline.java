package org.undersigned.intake.whereabouts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.undersigned.notification.events.Written;
import org.undersigned.tally.events.Registered;

/**
 * What happened to a signature, line by line.
 *
 * @param own what the register says of it; null where it says nothing
 * @param standing where it stands, or the one it repeats
 */
record Timeline(Registered own, Standing standing, Rules rules) {

    List<Line> lines(Answer<Written> mails) {
        return Stream.of(received(), repeats(), mail(mails), confirmed(), counted(), ended(), erased())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of a repetition the one it repeats: for that one its links act. */
    static Registered acting(Registered own) {
        return own.repeats() == null ? own : own.repeats();
    }

    private Optional<Line> received() {
        return Optional.of(new Line(Step.RECEIVED, own == null ? null : own.submittedAt()));
    }

    private Optional<Line> repeats() {
        return Optional.ofNullable(own)
                .map(Registered::repeats)
                .map(first -> new Line(Step.REPEATS, first.submittedAt()));
    }

    private Optional<Line> mail(Answer<Written> mails) {
        return Optional.of(MailLine.of(mails, own != null && own.erased()));
    }

    private Optional<Line> confirmed() {
        if (!rules.asksForConfirmation() || standing == Standing.UNTOLD || standing == Standing.FULL) {
            return Optional.empty();
        }
        return Optional.of(
                own == null || acting(own).countedAt() == null
                        ? Line.of(Step.UNCONFIRMED)
                        : new Line(Step.CONFIRMED, acting(own).countedAt()));
    }

    private Optional<Line> counted() {
        if (standing == Standing.UNTOLD) {
            return Optional.of(Line.of(Step.REGISTER_UNTOLD));
        }
        return Optional.of(
                standing.isCounted() ? new Line(Step.COUNTED, acting(own).countedAt()) : Line.of(Step.UNCOUNTED));
    }

    private Optional<Line> ended() {
        return own == null ? Optional.empty() : ended(acting(own));
    }

    private static Optional<Line> ended(Registered entry) {
        var step = switch (entry.state()) {
            case "REMOVED" -> Step.REMOVED;
            case "WITHDRAWN" ->
                switch (entry.why() == null ? "" : entry.why()) {
                    case "NOT_ME" -> Step.DISOWNED;
                    case "ERASED" -> null;
                    default -> Step.WITHDRAWN;
                };
            default -> null;
        };
        return Optional.ofNullable(step).map(it -> new Line(it, entry.changedAt()));
    }

    private Optional<Line> erased() {
        return own != null && own.erased() ? Optional.of(Line.of(Step.ERASED)) : Optional.empty();
    }
}
