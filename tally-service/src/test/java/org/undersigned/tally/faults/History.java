package org.undersigned.tally.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.Sign;

/** A crowd that signs as crowds do, and what its count must be in the end. */
final class History {

    private final String petition;
    private final Random random;
    private final List<SignatureEvent> late = new ArrayList<>();
    private int people;
    private long truth;

    History(String petition, long seed) {
        this.petition = petition;
        this.random = new Random(seed);
    }

    /** Once all is published. */
    long truth() {
        return truth;
    }

    /** What so many more people do, mixed with what those before them left undone; nobody more to end with. */
    List<SignatureEvent> of(int more) {
        var events = new ArrayList<>(late);
        late.clear();
        for (int i = 0; i < more; i++) {
            sign(events);
        }
        return events;
    }

    private void sign(List<SignatureEvent> events) {
        var person = Sign.person(petition, Sign.inboxOf(petition + people), "Person " + people++);
        boolean early = chance(1);
        if (early) {
            // The link was followed before the form had arrived.
            events.add(person.confirmed());
        }
        events.add(person.submitted());
        if (chance(3)) {
            events.add(person.again().submitted());
        }
        if (early || chance(80)) {
            confirm(person, events);
        }
    }

    private void confirm(Sign person, List<SignatureEvent> events) {
        (chance(50) ? events : late).add(person.confirmed());
        boolean withdraws = chance(2);
        if (withdraws) {
            late.add(person.withdrawn());
        }
        if (chance(2)) {
            late.add(person.confirmed());
        }
        truth += withdraws ? 0 : 1;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
