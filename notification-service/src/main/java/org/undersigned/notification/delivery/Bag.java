package org.undersigned.notification.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Mails claimed ahead, handed to couriers by turns of their domains. No domain gets all couriers: whichever is slow, a
 * quarter of those that others leave stays free.
 */
final class Bag {

    private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final int couriers;
    private final Map<String, Deque<Claimed>> waiting = new LinkedHashMap<>();
    private final Map<String, Map<Claimed, Long>> inHand = new HashMap<>();
    private int size;
    private int carried;

    Bag(int couriers) {
        this.couriers = couriers;
    }

    synchronized void put(Claimed mail) {
        waiting.computeIfAbsent(mail.domain(), domain -> new ArrayDeque<>()).add(mail);
        size++;
        notifyAll();
    }

    /** Empty where nothing may be carried within the patience. */
    synchronized Optional<Claimed> take(long patienceMs) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMs);
        var next = next();
        for (var left = patienceMs; next.isEmpty() && left > 0; left = millisTo(end)) {
            wait(left);
            next = next();
        }
        next.ifPresent(this::hand);
        return next;
    }

    /** A courier's hands are free again. */
    synchronized void done(Claimed mail) {
        var ofDomain = inHand.get(mail.domain());
        ofDomain.remove(mail);
        if (ofDomain.isEmpty()) {
            inHand.remove(mail.domain());
        }
        carried--;
        notifyAll();
    }

    /** Domains that have all the couriers they may have, and hold one of them for long. */
    synchronized Set<String> slow() {
        var since = System.nanoTime() - SLOW_NANOS;
        return inHand.entrySet().stream()
                .filter(it -> !mayBeCarried(it.getKey()))
                .filter(it -> it.getValue().values().stream().anyMatch(begun -> begun - since < 0))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    synchronized int size() {
        return size;
    }

    /** Of these domains. */
    synchronized int sizeOf(Set<String> domains) {
        return domains.stream()
                .map(waiting::get)
                .filter(it -> it != null)
                .mapToInt(Deque::size)
                .sum();
    }

    synchronized List<Claimed> empty() {
        var left = new ArrayList<Claimed>();
        waiting.values().forEach(left::addAll);
        waiting.clear();
        size = 0;
        return left;
    }

    private Optional<Claimed> next() {
        return waiting.keySet().stream()
                .filter(this::mayBeCarried)
                .findFirst()
                .map(domain -> waiting.get(domain).peek());
    }

    // The domain goes to the end of the line.
    private void hand(Claimed mail) {
        var queue = waiting.remove(mail.domain());
        queue.remove();
        if (!queue.isEmpty()) {
            waiting.put(mail.domain(), queue);
        }
        inHand.computeIfAbsent(mail.domain(), domain -> new HashMap<>()).put(mail, System.nanoTime());
        size--;
        carried++;
    }

    private boolean mayBeCarried(String domain) {
        var own = inHand.getOrDefault(domain, Map.of()).size();
        var left = couriers - (carried - own);
        return own < Math.max(1, left * 3 / 4);
    }

    private static long millisTo(long end) {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
}
