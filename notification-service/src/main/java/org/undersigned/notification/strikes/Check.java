package org.undersigned.notification.strikes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.undersigned.notification.strikes.Remark.ComesTwice;

/**
 * A change as it would be saved, and what would follow from it.
 *
 * @param seen what it was decided on; saving it is right only as long as that stands
 */
public record Check(Change change, Seen seen, List<Remark> remarks, Circumstances around) {

    /** @param twice of which times it has to be asked which one is meant */
    public static Check of(Change change, List<ComesTwice> twice, Circumstances around) {
        var seen = Seen.of(around.strikes(), change.strike().id());
        return new Check(change, seen, remarks(change, twice, around), around);
    }

    public Strike strike() {
        return change.strike();
    }

    /** What it was; empty where it is new, or stays as it is. */
    public Optional<Strike> before() {
        return change instanceof Change.Moved it ? Optional.of(it.before()) : Optional.empty();
    }

    /** Those that will go, by the clocks of the strike. */
    public List<Reminder> reminders() {
        return reminders(true);
    }

    /** Those whose moment has passed already. */
    public List<Reminder> missed() {
        return reminders(false);
    }

    /** Nothing is saved before that is answered. */
    public boolean asksBack() {
        return remarks.stream().anyMatch(ComesTwice.class::isInstance);
    }

    /** How many are written to because of it. */
    public long hear() {
        return isTooLate() ? 0 : around.hearing().hear(change);
    }

    /** Nobody has any use for a mail about it. */
    public boolean isTooLate() {
        return !around.now().isBefore(change.worthTellingUntil());
    }

    /** How many asked for strike dates and hear nothing now, for they know nothing that has become wrong. */
    public long hearNothing() {
        return around.hearing().asking() - hear();
    }

    private List<Reminder> reminders(boolean ahead) {
        return strike().isCancelled()
                ? List.of()
                : Reminder.of(strike()).stream()
                        .filter(it -> it.at().isBefore(strike().changedAt()) != ahead)
                        .toList();
    }

    private static List<Remark> remarks(Change change, List<ComesTwice> twice, Circumstances around) {
        return switch (change) {
            case Change.Unchanged it -> List.of(new Remark.ChangesNothing());
            case Change.Cancelled it -> List.of();
            case Change.Planned it -> ofDates(it.strike(), twice, around);
            case Change.Moved it -> ofDates(it.strike(), twice, around);
        };
    }

    private static List<Remark> ofDates(Strike strike, List<ComesTwice> twice, Circumstances around) {
        var others = new Remarks(strike, around.now()).of(around.strikes(), around.closes());
        return Stream.concat(twice.stream(), others.stream()).toList();
    }
}
