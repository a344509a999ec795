package org.undersigned.notification.strikes.rest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.undersigned.notification.strikes.Change;
import org.undersigned.notification.strikes.Check;
import org.undersigned.notification.strikes.Remark;
import org.undersigned.notification.strikes.Reminder;
import org.undersigned.notification.strikes.Strike;

/**
 * What saving a strike would do.
 *
 * @param change {@code PLANNED}, {@code MOVED}, {@code CANCELLED} or {@code UNCHANGED}
 * @param version for {@code If-Match} when it is saved; null for {@code If-None-Match: *}
 * @param strike as it would stand
 * @param before as it stands; null where it would be new or stay as it is
 */
public record CheckView(
        String change,
        Integer version,
        StrikeView strike,
        StrikeView before,
        String start,
        String end,
        List<Note> remarks,
        List<Reminding> reminders,
        People people) {

    /** @param code such as {@code COMES_TWICE} */
    public record Note(String code, String message, List<Choice> choices) {}

    /** One of two moments at one local time: its text is what is sent instead of the local time. */
    public record Choice(String field, String text, String words) {}

    public record Reminding(String kind, LocalDateTime at, Instant instant) {}

    /**
     * How many people.
     *
     * @param hear written to because of it
     * @param hearNothing asked for strike dates and were never told of this one
     * @param waiting of those who hear, who still waits for a mail about the old date
     * @param reminders of the old date that will not be sent
     */
    public record People(long hear, long hearNothing, long waiting, long reminders) {}

    static CheckView of(Check it) {
        var hearing = it.around().hearing();
        return new CheckView(
                code(it.change()),
                it.seen().sequence().orElse(null),
                StrikeView.of(it.strike()),
                it.before().map(StrikeView::of).orElse(null),
                CheckWords.start(it.strike()),
                CheckWords.end(it.strike()),
                it.remarks().stream().map(CheckView::note).toList(),
                it.reminders().stream().map(at -> reminding(at, it.strike())).toList(),
                new People(it.hear(), it.hearNothing(), hearing.waiting(), hearing.reminders()));
    }

    private static Note note(Remark remark) {
        var choices = remark instanceof Remark.ComesTwice it ? choices(it) : List.<Choice>of();
        return new Note(code(remark), CheckWords.remark(remark), choices);
    }

    static List<Choice> choices(Remark.ComesTwice it) {
        return List.of(
                new Choice(it.field(), it.first().text(), it.first().words()),
                new Choice(it.field(), it.second().text(), it.second().words()));
    }

    private static Reminding reminding(Reminder it, Strike strike) {
        var local = it.at().atZone(strike.start().getZone()).toLocalDateTime();
        return new Reminding(it.kind().name(), local, it.at());
    }

    private static String code(Change change) {
        return switch (change) {
            case Change.Planned it -> "PLANNED";
            case Change.Moved it -> "MOVED";
            case Change.Cancelled it -> "CANCELLED";
            case Change.Unchanged it -> "UNCHANGED";
        };
    }

    private static String code(Remark remark) {
        return switch (remark) {
            case Remark.ComesTwice it -> "COMES_TWICE";
            case Remark.ClocksChangeBefore it -> "CLOCKS_CHANGE_BEFORE";
            case Remark.ClocksChangeWithin it -> "CLOCKS_CHANGE_WITHIN";
            case Remark.BeginsInThePast it -> "BEGINS_IN_THE_PAST";
            case Remark.IsOver it -> "IS_OVER";
            case Remark.BeginsAfterClosing it -> "BEGINS_AFTER_CLOSING";
            case Remark.Overlaps it -> "OVERLAPS";
            case Remark.ChangesNothing it -> "CHANGES_NOTHING";
        };
    }
}
