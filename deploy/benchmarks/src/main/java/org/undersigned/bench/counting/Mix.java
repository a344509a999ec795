package org.undersigned.bench.counting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.UUID;

/**
 * What a crowd leaves in the log: 80 in 100 confirm, 3 sign again, one in 200 withdraws. A confirmation comes some thousand
 * events after its submission, as it does where people have to look into their inbox.
 */
final class Mix implements Iterator<Mix.Event> {

    static final String PETITION = "bench";

    private static final int LATER = 5_000;
    private static final String SUBMITTED = "submitted";

    private final Random random;
    private final long events;
    private final Deque<Event> later = new ArrayDeque<>();
    private long made;
    private long people;
    private long counted;

    Mix(long seed, long events) {
        this.random = new Random(seed);
        this.events = events;
    }

    /** @param key the inbox fingerprint */
    record Event(String key, String type, String json) {}

    /** How many of those made so far are to be counted in the end, where every event of them came through. */
    long counted() {
        return counted;
    }

    @Override
    public boolean hasNext() {
        return made < events;
    }

    @Override
    public Event next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        made++;
        boolean due = later.size() >= Math.min(LATER, events - made + 1);
        var event = due ? later.remove() : signs();
        counted += event.type.equals("confirmed") ? 1 : event.type.equals("withdrawn") ? -1 : 0;
        return event;
    }

    private Event signs() {
        long person = people++;
        var inbox = fingerprint('i', person);
        var id = id();
        if (random.nextInt(1000) < 800) {
            later.add(event(inbox, id, "confirmed", ",\"linkExpires\":null"));
            // Half a percent of all events; of who confirms, that is one in 87.
            if (random.nextInt(800) < 9) {
                later.add(event(inbox, id, "withdrawn", ",\"by\":\"SIGNER\""));
            }
        }
        if (random.nextInt(1000) < 55) {
            later.add(submission(inbox, id(), person));
        }
        return submission(inbox, id, person);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Event submission(String inbox, UUID id, long person) {
        return event(inbox, id, SUBMITTED, """
                ,"campaign":"bench","household":"%s","person":"%s",\
                "signatory":{"name":"Person %d","email":"person-%d@example.org","postcode":"TN13 1AA","country":"GB",\
                "occupation":"doctor"},"updates":["strikes"],"consent":"2016-01","locale":"en","channel":"web",\
                "confirmation":"EMAIL","place":{"area":"TN","nation":"England"},"signals":[],\
                "links":{"confirm":"%s","withdraw":"%s","notMe":"%s","status":"%s"}""".formatted(
                fingerprint('h', person), fingerprint('p', person), person, person, inbox, inbox, inbox, inbox));
    }

    private static Event event(String inbox, UUID id, String type, String rest) {
        var json = "{\"id\":\"%s\",\"petition\":\"%s\",\"inbox\":\"%s\"%s}".formatted(id, PETITION, inbox, rest);
        return new Event(inbox, type, json);
    }

    /** As long and as evenly spread as the real one. */
    private static String fingerprint(char kind, long person) {
        long scattered = person * 0x9E3779B97F4A7C15L;
        return "%c%016x%026d".formatted(kind, scattered, person);
    }
}
