package org.undersigned.notification.mailings.store;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.undersigned.notification.mailings.overview.Occasion;
import org.undersigned.notification.mailings.overview.Progress;
import org.undersigned.notification.mailings.overview.Reach;

/** What is counted for one page serves all who look at it at the same time: at most one count in two seconds. */
@ApplicationScoped
public class Glances {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MOST = 64;

    private final Counting counting;
    private final Map<String, Uni<Glance>> glances = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Uni<Glance>> eldest) {
            return size() > MOST;
        }
    };

    Glances(Counting counting) {
        this.counting = counting;
    }

    /** @param domains every destination by its name: to be folded before anybody sees them */
    public record Glance(Reach reach, List<Progress> domains) {}

    public synchronized Uni<Glance> at(Occasion it) {
        return glances.computeIfAbsent(
                it.mailing(), mailing -> look(it).memoize().atLeast(FRESH));
    }

    /** Something was done to it just now. */
    public synchronized void again(String mailing) {
        glances.remove(mailing);
    }

    private Uni<Glance> look(Occasion it) {
        return counting.reach(it.petition(), it.audience())
                .chain(reach -> counting.byDomain(it.mailing()).map(domains -> new Glance(reach, domains)));
    }
}
