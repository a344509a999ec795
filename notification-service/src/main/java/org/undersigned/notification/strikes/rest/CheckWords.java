package org.undersigned.notification.strikes.rest;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.undersigned.notification.strikes.Change;
import org.undersigned.notification.strikes.Check;
import org.undersigned.notification.strikes.Moment;
import org.undersigned.notification.strikes.Remark;
import org.undersigned.notification.strikes.Reminder;
import org.undersigned.notification.strikes.Strike;

/** What an organiser reads of a check. */
final class CheckWords {

    private CheckWords() {}

    static String remark(Remark remark) {
        return switch (remark) {
            case Remark.ComesTwice it ->
                "The clocks go back, and the time of the %s comes twice: %s and %s. The first is meant unless you say otherwise."
                        .formatted(it.field(), it.first().words(), it.second().words());
            case Remark.ClocksChangeBefore it ->
                "The clocks go %s before it, on %s. The local times above are those of then."
                        .formatted(direction(it.forward()), it.at().words());
            case Remark.ClocksChangeWithin it ->
                "The clocks go %s during it, on %s: it lasts %s."
                        .formatted(direction(it.forward()), it.at().words(), lasts(it.lasts()));
            case Remark.BeginsInThePast it -> "Its beginning has passed.";
            case Remark.IsOver it -> "It is over.";
            case Remark.BeginsAfterClosing it ->
                "The petition closes before it, on %s.".formatted(it.closes().words());
            case Remark.Overlaps it ->
                "It overlaps with “%s”, %s to %s.".formatted(it.other().title(), start(it.other()), end(it.other()));
            case Remark.ChangesNothing it -> "It stands so already: there is nothing to save.";
        };
    }

    static String reminder(Reminder reminder, Strike strike) {
        var at = new Moment(reminder.at().atZone(strike.start().getZone())).words();
        return switch (reminder.kind()) {
            case REMINDER_WEEK -> at + ", seven days before";
            case REMINDER_EVE -> at + ", the day before";
            default -> at + ", on the morning";
        };
    }

    /** Who is written to, who is not and why, and what is stopped. */
    static List<String> hearing(Check check) {
        if (check.isTooLate() || check.change() instanceof Change.Unchanged) {
            return List.of("Nobody is written to.");
        }
        var said = new ArrayList<String>();
        said.add(heard(check));
        if (check.hearNothing() > 0) {
            said.add(notHeard(check));
        }
        if (check.around().hearing().reminders() > 0) {
            said.add("Reminders of the old date that are queued and will not be sent: %s."
                    .formatted(number(check.around().hearing().reminders())));
        }
        return said;
    }

    static String lasts(Duration duration) {
        var minutes = duration.toMinutesPart();
        var hours = duration.toHours() == 0 && minutes > 0 ? "" : count(duration.toHours(), "hour", "hours");
        return (hours + " " + (minutes == 0 ? "" : count(minutes, "minute", "minutes"))).strip();
    }

    static String people(long count) {
        return count == 0 ? "nobody" : count(count, "person", "people");
    }

    static String start(Strike strike) {
        return new Moment(strike.start()).words();
    }

    static String end(Strike strike) {
        return new Moment(strike.end()).words();
    }

    private static String heard(Check check) {
        var hear = people(check.hear());
        var waiting = check.around().hearing().waiting();
        return switch (check.change()) {
            case Change.Planned it -> "All who asked for strike dates are told: " + hear + ".";
            case Change.Moved it
            when waiting > 0 ->
                "Who was told the old date is told that it changed, and who still waits for the mail about the old date gets the new one in its place: %s, of whom %s still waited."
                        .formatted(hear, number(waiting));
            case Change.Moved it -> "Who was told the old date is told that it changed: " + hear + ".";
            case Change.Cancelled it -> "Who was told the date is told that it is called off: " + hear + ".";
            case Change.Unchanged it -> "Nobody is written to.";
        };
    }

    private static String notHeard(Check check) {
        return "Who asked for strike dates and hears nothing of this, for they were never told of it: %s."
                .formatted(people(check.hearNothing()));
    }

    private static String direction(boolean forward) {
        return forward ? "forward" : "back";
    }

    private static String count(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    private static String number(long count) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(count);
    }
}
