package org.undersigned.tally.verification.listener;

import java.util.Optional;

import org.undersigned.tally.verification.Figures;
import org.undersigned.tally.verification.Folded;
import org.undersigned.tally.verification.Folded.Lack;
import org.undersigned.tally.verification.Folded.Partial;
import org.undersigned.tally.verification.Folded.Whole;
import org.undersigned.tally.verification.Moment;
import org.undersigned.tally.verification.Moment.Stretch;
import org.undersigned.tally.verification.PartitionFold;
import org.undersigned.tally.verification.Slice;
import org.undersigned.tally.verification.listener.SignatureLog.Read;
import org.undersigned.tally.verification.store.MomentStore;

/**
 * One fold of the log: partition by partition, for an inbox lives in one; and a partition with more inboxes than there is room
 * for in slices, each a reading of its own.
 */
final class LogFold {

    private static final int MOST_SLICES = 64;

    private final SignatureLog log;
    private final Moment moment;
    private final String topicId;
    private final int room;
    private int slices = 1;
    private Figures sum = Figures.NONE;
    private long events;

    /** @param room how many inboxes may be in memory at a time */
    LogFold(SignatureLog log, Moment moment, String topicId, int room) {
        this.log = log;
        this.moment = moment;
        this.topicId = topicId;
        this.room = room;
    }

    Folded fold() {
        return moment.read().stream()
                .flatMap(stretch -> lackIn(stretch).stream())
                .findFirst()
                .<Folded>map(lack -> new Partial(moment, lack))
                .orElseGet(() -> new Whole(moment, sum, events));
    }

    private Optional<Lack> lackIn(Stretch stretch) {
        if (stretch.next() == 0 && !stretch.recreated()) {
            return Optional.empty();
        }
        if (stretch.aside().size() > MomentStore.MOST) {
            return Optional.of(Lack.TOO_MUCH_SET_APART);
        }
        var beginning = log.beginning(stretch.partition());
        return isWhole(stretch) && beginning.reachesBackTo(moment.opening())
                ? lackAfterFolding(beginning.offset(), stretch)
                : Optional.of(Lack.TOO_SHORT);
    }

    private boolean isWhole(Stretch stretch) {
        return !stretch.recreated()
                && stretch.topicId().equals(topicId)
                && log.reaches(stretch.partition(), stretch.next());
    }

    /** Anew, in smaller slices, where one was too large. */
    private Optional<Lack> lackAfterFolding(long beginning, Stretch stretch) {
        var read = inSlices(beginning, stretch);
        while (read == Read.STOPPED && slices < MOST_SLICES) {
            slices *= 2;
            read = inSlices(beginning, stretch);
        }
        return switch (read) {
            case TO_THE_END -> Optional.empty();
            case AGED_OUT -> Optional.of(Lack.TOO_SHORT);
            case STOPPED -> Optional.of(Lack.TOO_MANY);
        };
    }

    private Read inSlices(long beginning, Stretch stretch) {
        var ofAll = Figures.NONE;
        long eventsOfAll = 0;
        for (int number = 0; number < slices; number++) {
            var fold = new PartitionFold(moment.petition(), stretch.aside(), room);
            var slice = new Slice(number, slices);
            var read = log.read(stretch.partition(), beginning, stretch.next(), slice, fold::take);
            if (read != Read.TO_THE_END) {
                return read;
            }
            ofAll = ofAll.plus(fold.at(stretch.next()));
            eventsOfAll += fold.events();
        }
        sum = sum.plus(ofAll);
        events += eventsOfAll;
        return Read.TO_THE_END;
    }
}
