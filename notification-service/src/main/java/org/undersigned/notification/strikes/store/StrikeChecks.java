package org.undersigned.notification.strikes.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.petitions.Petition;
import org.undersigned.notification.strikes.Change;
import org.undersigned.notification.strikes.Check;
import org.undersigned.notification.strikes.Circumstances;
import org.undersigned.notification.strikes.Proposal.Verdict.Possible;
import org.undersigned.notification.strikes.Remark.ComesTwice;
import org.undersigned.notification.strikes.Strike;

/** Looks at a change without making it. It holds no lock: what matters is asked again when it is saved. */
@ApplicationScoped
public class StrikeChecks {

    private final Transactions transactions;
    private final Clock clock;

    StrikeChecks(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param id within the petition; empty for a new strike, which is then named after its day */
    public Uni<Check> plan(Petition petition, Optional<String> id, Possible possible) {
        var dates = possible.dates();
        return transactions.run(session -> StrikeStore.of(session, petition.slug())
                .chain(all -> {
                    var name = id.orElseGet(() -> Change.name(dates, all));
                    var held = held(all, petition, name);
                    var change = Change.plan(held, petition.slug(), name, dates, clock.instant());
                    return look(session, change, possible.twice(), petition, all);
                }));
    }

    /** Empty where no such strike is known. */
    public Uni<Optional<Check>> cancel(Petition petition, String id) {
        return transactions.run(session -> StrikeStore.of(session, petition.slug())
                .chain(all -> held(all, petition, id)
                        .map(strike -> look(session, Change.cancel(strike, clock.instant()), List.of(), petition, all)
                                .map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private Uni<Check> look(
            Mutiny.StatelessSession session,
            Change change,
            List<ComesTwice> twice,
            Petition petition,
            List<Strike> all) {
        return StrikeMailings.hearing(session, change.strike())
                .map(hearing -> new Circumstances(petition, all, hearing, clock.instant()))
                .map(around -> Check.of(change, twice, around));
    }

    private static Optional<Strike> held(List<Strike> all, Petition petition, String name) {
        return all.stream()
                .filter(it -> it.id().equals(petition.slug() + "/" + name))
                .findFirst();
    }
}
