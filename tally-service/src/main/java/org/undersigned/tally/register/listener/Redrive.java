package org.undersigned.tally.register.listener;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import org.undersigned.tally.petitions.KnownPetitions;
import org.undersigned.tally.register.Logged;
import org.undersigned.tally.register.Logged.Place;
import org.undersigned.tally.register.Lot;
import org.undersigned.tally.register.SetApart;
import org.undersigned.tally.register.store.CountAgain;
import org.undersigned.tally.register.store.DataFault;
import org.undersigned.tally.register.store.QuarantineStore;
import org.undersigned.tally.register.store.QuarantinedRecord;
import org.undersigned.tally.register.store.SetApartStore;

/** Drives a record from quarantine again, once what was wrong is mended: a newer version, a petition published late. */
@ApplicationScoped
public class Redrive {

    private static final int AT_ONCE = 200;

    private final QuarantineStore quarantine;
    private final SetApartStore setApart;
    private final CountAgain counting;
    private final KnownPetitions petitions;

    Redrive(QuarantineStore quarantine, SetApartStore setApart, CountAgain counting, KnownPetitions petitions) {
        this.quarantine = quarantine;
        this.setApart = setApart;
        this.counting = counting;
        this.petitions = petitions;
    }

    /** How it went. */
    public sealed interface Result {}

    public record Counted() implements Result {}

    public record StillPoison(String reason) implements Result {}

    public record NotThere() implements Result {}

    public Uni<Result> again(int partition, long offset) {
        return quarantine
                .find(partition, offset)
                .chain(found -> found == null ? Uni.createFrom().item(new NotThere()) : again(found));
    }

    /** How a lot went; with more behind {@code next}, unless that is null. */
    public record Driven(int counted, int stillPoison, Place next) {}

    /** So many of a lot, one after the other, each in a transaction of its own. */
    public Uni<Driven> again(Lot lot, Place after) {
        return setApart.page(lot, false, after, AT_ONCE)
                .chain(page -> Multi.createFrom()
                        .iterable(page)
                        .onItem()
                        .transformToUniAndConcatenate(record -> again(record.partition(), record.offset()))
                        .collect()
                        .asList()
                        .map(results -> driven(page, results)));
    }

    private static Driven driven(List<SetApart> page, List<Result> results) {
        var more = page.size() == AT_ONCE;
        return new Driven(
                (int) results.stream().filter(Counted.class::isInstance).count(),
                (int) results.stream().filter(StillPoison.class::isInstance).count(),
                more ? page.getLast().place() : null);
    }

    private Uni<Result> again(QuarantinedRecord record) {
        var batch = SignatureRecords.read(record.type, place(record), record.at, record.payload);
        if (!batch.poison().isEmpty()) {
            return refused(batch.poison().getFirst().reason());
        }
        return count(batch.events(), record);
    }

    private Uni<Result> count(List<Logged> events, QuarantinedRecord record) {
        if (!petitions.contains(events.getFirst().event().petition())) {
            return refused("unknown petition");
        }
        return counting.count(events.getFirst(), record)
                .<Result>map(counted -> counted ? new Counted() : new NotThere())
                .onFailure(DataFault::isIn)
                .recoverWithItem(fault -> new StillPoison(DataFault.reasonOf(fault)));
    }

    private static Uni<Result> refused(String reason) {
        return Uni.createFrom().item(new StillPoison(reason));
    }

    private static Place place(QuarantinedRecord record) {
        return new Place(record.partition, record.offset);
    }
}
