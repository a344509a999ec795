package org.undersigned.notification.strikes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a strike that is not saved yet beside the others, the petition and the calendar. */
record Remarks(Strike strike, Instant now) {

    List<Remark> of(List<Strike> others, Optional<Instant> closes) {
        var remarks = new ArrayList<Remark>();
        past().ifPresent(remarks::add);
        clocks().ifPresent(remarks::add);
        closes.filter(strike.startsAt()::isAfter)
                .map(at -> new Remark.BeginsAfterClosing(moment(at)))
                .ifPresent(remarks::add);
        others.stream().filter(this::overlaps).map(Remark.Overlaps::new).forEach(remarks::add);
        return remarks;
    }

    private Optional<Remark> past() {
        if (!now.isBefore(strike.endsAt())) {
            return Optional.of(new Remark.IsOver());
        }
        return now.isBefore(strike.startsAt()) ? Optional.empty() : Optional.of(new Remark.BeginsInThePast());
    }

    /** Of many changes of the clocks only the last one before it matters. */
    private Optional<Remark> clocks() {
        var rules = zone().getRules();
        var last = rules.previousTransition(strike.endsAt());
        if (last == null || !last.getInstant().isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(last.getInstant().isAfter(strike.startsAt()) ? within(last) : before(last));
    }

    private Remark within(ZoneOffsetTransition change) {
        var lasts = Duration.between(strike.startsAt(), strike.endsAt());
        return new Remark.ClocksChangeWithin(moment(change.getInstant()), change.isGap(), lasts);
    }

    private Remark before(ZoneOffsetTransition change) {
        return new Remark.ClocksChangeBefore(moment(change.getInstant()), change.isGap());
    }

    private boolean overlaps(Strike other) {
        return !other.isCancelled()
                && !other.id().equals(strike.id())
                && other.startsAt().isBefore(strike.endsAt())
                && strike.startsAt().isBefore(other.endsAt());
    }

    private Moment moment(Instant at) {
        return Moment.of(at, zone());
    }

    private ZoneId zone() {
        return ZoneId.of(strike.timeZone());
    }
}
