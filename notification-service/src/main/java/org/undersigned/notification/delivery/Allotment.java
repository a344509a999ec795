package org.undersigned.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.undersigned.notification.mailings.Lane;
import org.undersigned.notification.mailings.QuietHours;

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

    /**
     * A mail that is due.
     *
     * @param paused its mailing is
     * @param nights by whose clocks it waits for the morning; null where it does not
     */
    public record Waiting(long id, String domain, boolean paused, String nights) {}

    public record PutOff(long id, Instant dueAt) {}

    /**
     * What holds at the moment.
     *
     * @param resting domains that asked to be left alone, and until when
     * @param slow domains of which enough is in hand
     */
    public record State(
            Lane lane,
            int count,
            Rates rates,
            QuietHours quiet,
            Map<String, Instant> resting,
            Set<String> slow,
            Instant now) {}

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
            notBefore(mail)
                    .ifPresentOrElse(
                            later -> putOff.add(new PutOff(mail.id(), later)),
                            () -> queues.computeIfAbsent(mail.domain(), domain -> new ArrayDeque<>())
                                    .add(mail));
        }
        return queues;
    }

    /** Empty where it may go now. */
    private Optional<Instant> notBefore(Waiting mail) {
        if (mail.paused()) {
            return Optional.of(state.now().plus(PAUSED));
        }
        if (isQuietFor(mail)) {
            return Optional.of(morning(mail));
        }
        if (state.slow().contains(mail.domain()) && !state.resting().containsKey(mail.domain())) {
            return Optional.of(state.now().plus(SLOW));
        }
        return Optional.ofNullable(state.resting().get(mail.domain()));
    }

    private boolean isQuietFor(Waiting mail) {
        return mail.nights() != null && morning(mail).isAfter(state.now());
    }

    private Instant morning(Waiting mail) {
        return state.quiet().after(state.now(), ZoneId.of(mail.nights()));
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
