package org.undersigned.tally.register;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;

/**
 * An event as the log holds it.
 *
 * @param at when the broker appended it; the only clock that decides anything here
 * @param type its name on the wire
 * @param payload as it came, for the quarantine, should it prove impossible to count
 */
public record Logged(SignatureEvent event, Place place, Instant at, String type, byte[] payload) implements Cause {

    /** Where in the log. */
    public record Place(int partition, long offset) {
        private static final Pattern PLACE = Pattern.compile("([0-9]{1,5})-([0-9]{1,18})");
        static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::partition).thenComparingLong(Place::offset);

        /** Before the first of all. */
        public static final Place BEGINNING = new Place(-1, 0);

        /** Such as {@code 3-1200}; read by {@link #read}. */
        @Override
        public String toString() {
            return partition + "-" + offset;
        }

        /** Empty for what is no place. */
        public static Optional<Place> read(String text) {
            var parts = PLACE.matcher(text);
            return parts.matches()
                    ? Optional.of(new Place(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2))))
                    : Optional.empty();
        }
    }

    public Key key() {
        return new Key(event.inbox(), event.id());
    }

    Whose whose() {
        return new Whose(event.inbox(), event.petition());
    }

    @Override
    public String petition() {
        return event.petition();
    }

    @Override
    public String inbox() {
        return event.inbox();
    }

    @Override
    public SignatureSubmitted submissionOf(Key key) {
        return event instanceof SignatureSubmitted submitted && key().equals(key) ? submitted : null;
    }

    Poison poison(String reason) {
        return new Poison(place, at, whose(), type, reason, payload);
    }
}
