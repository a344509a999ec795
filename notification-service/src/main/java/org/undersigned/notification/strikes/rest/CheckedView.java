package org.undersigned.notification.strikes.rest;

import java.time.Duration;
import java.util.List;

import org.undersigned.notification.petitions.Petition;
import org.undersigned.notification.strikes.Change;
import org.undersigned.notification.strikes.Check;
import org.undersigned.notification.strikes.Remark.ComesTwice;

/**
 * What would be saved.
 *
 * @param outdated whether somebody else changed it between the check and the saving
 */
record CheckedView(Petition petition, Typed typed, Check check, boolean outdated) {

    public String action() {
        return StrikeViews.path(petition);
    }

    public boolean isUnchanged() {
        return check.change() instanceof Change.Unchanged;
    }

    public DatesView.Row strike() {
        return new DatesView.Row(check.strike(), check.isTooLate());
    }

    /** Null where there was none, or where it stays. */
    public DatesView.Row before() {
        return check.before().map(it -> new DatesView.Row(it, false)).orElse(null);
    }

    public String lasts() {
        return CheckWords.lasts(
                Duration.between(check.strike().startsAt(), check.strike().endsAt()));
    }

    public List<String> remarks() {
        return check.remarks().stream()
                .filter(it -> !(it instanceof ComesTwice))
                .map(CheckWords::remark)
                .toList();
    }

    public List<ComesTwice> questions() {
        return check.remarks().stream()
                .filter(ComesTwice.class::isInstance)
                .map(ComesTwice.class::cast)
                .toList();
    }

    public List<String> reminders() {
        return check.reminders().stream()
                .map(it -> CheckWords.reminder(it, check.strike()))
                .toList();
    }

    public List<String> missed() {
        return check.missed().stream()
                .map(it -> CheckWords.reminder(it, check.strike()))
                .toList();
    }

    public List<String> hearing() {
        return CheckWords.hearing(check);
    }

    public String people() {
        return CheckWords.people(check.hear());
    }
}
