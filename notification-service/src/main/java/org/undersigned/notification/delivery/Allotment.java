package org.undersigned.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.undersigned.notification.mailings.Lane;

/**
 * Which of the mails that wait go now: by turns of their domains, so that a domain at its limit, at rest or slow never
 * stands before others. Those that may not go are put off instead of being looked at again and again.
 */
public final class Allotment {

    private static final Duration PAUSED = Duration.ofMinutes(10);
    private static final Duration SLOW = Duration.ofSeconds(20);

    private final State state;
    private final Map<String, Bucket> buckets = new HashMap<>();
    private final List<Waiting> taken = new ArrayList<>();
    private final List<PutOff> putOff = new ArrayList<>();

    private Allotment(State state, Collection<Bucket> buckets) {
        this.state = state;
        buckets.forEach(it -> this.buckets.put(it.domain(), it.filled(rate(it.domain()), state.now())));
    }

    /** A mail that is due. @param paused its mailing is */
    public record Waiting(long id, String domain, boolean paused) {}

    public record PutOff(long id, Instant dueAt) {}

    /**
     * What holds at the moment.
     *
     * @param resting domains that asked to be left alone, and until when
     * @param slow domains of which enough is in hand
     */
    public record State(
            Lane lane, int count, Rates rates, Map<String, Instant> resting, Set<String> slow, Instant now) {}

    /** Pure. @param buckets of those domains that have a rate, and of all together */
    public static Allotment of(List<Waiting> waiting, State state, Collection<Bucket> buckets) {
        var allotment = new Allotment(state, buckets);
        allotment.share(allotment.sorted(waiting));
        return allotment;
    }

    public List<Waiting> taken() {
        return taken;
    }

    public List<PutOff> putOff() {
        return putOff;
    }

    public Collection<Bucket> buckets() {
        return buckets.values();
    }

    // By domain, in the order in which they came; what may not go at all is put off here.
    private Map<String, Deque<Waiting>> sorted(List<Waiting> waiting) {
        var queues = new LinkedHashMap<String, Deque<Waiting>>();
        for (var mail : waiting) {
            if (mail.paused()) {
                putOff.add(new PutOff(mail.id(), state.now().plus(PAUSED)));
            } else if (state.resting().containsKey(mail.domain())) {
                putOff.add(new PutOff(mail.id(), state.resting().get(mail.domain())));
            } else if (state.slow().contains(mail.domain())) {
                putOff.add(new PutOff(mail.id(), state.now().plus(SLOW)));
            } else {
                queues.computeIfAbsent(mail.domain(), domain -> new ArrayDeque<>())
                        .add(mail);
            }
        }
        return queues;
    }

    private void share(Map<String, Deque<Waiting>> queues) {
        while (!queues.isEmpty() && taken.size() < state.count() && hasOne(Rates.ALL)) {
            queues.entrySet().removeIf(it -> !takeOne(it.getKey(), it.getValue()));
        }
    }

    /** False where the domain has had all it gets. */
    private boolean takeOne(String domain, Deque<Waiting> queue) {
        if (!hasOne(domain)) {
            queue.forEach(mail -> putOff.add(new PutOff(mail.id(), book(domain))));
            return false;
        }
        if (taken.size() < state.count() && hasOne(Rates.ALL)) {
            taken.add(queue.remove());
            buckets.computeIfPresent(domain, (key, bucket) -> bucket.less());
            buckets.computeIfPresent(Rates.ALL, (key, bucket) -> bucket.less());
        }
        return !queue.isEmpty();
    }

    private boolean hasOne(String domain) {
        var bucket = buckets.get(domain);
        return bucket == null || bucket.hasOneFor(state.lane(), rate(domain));
    }

    private Instant book(String domain) {
        var booked = buckets.get(domain).book(state.lane(), rate(domain), state.now());
        buckets.put(domain, booked);
        return booked.bookedFor(state.lane());
    }

    private double rate(String domain) {
        return state.rates().of(domain).orElseThrow();
    }
}
