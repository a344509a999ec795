package org.undersigned.notification.supporters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureConfirmed;
import org.undersigned.intake.events.SignatureEvent.SignatureErased;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.intake.events.SignatureEvent.SignatureWithdrawn;
import org.undersigned.notification.mailings.Kind;

/**
 * What is held of the people a batch speaks of, and what the batch makes of it. Knows no database and no clock: events
 * go in one by one, changes come out at the end.
 */
public final class Roll {

    private final Map<UUID, Supporter> people = new HashMap<>();
    private final Map<String, Set<UUID>> inboxes = new HashMap<>();
    private final Map<UUID, SignatureFacts> facts = new HashMap<>();
    private final Set<UUID> changedPeople = new LinkedHashSet<>();
    private final Map<UUID, SignatureFacts> changedFacts = new LinkedHashMap<>();
    private final List<Post> posts = new ArrayList<>();
    private final Set<UUID> joined = new LinkedHashSet<>();

    public Roll(Collection<Supporter> held, Collection<SignatureFacts> known) {
        held.forEach(this::hold);
        known.forEach(it -> facts.put(it.id(), it));
    }

    /** @throws NullPointerException where the event does not say of which signature, petition and inbox it speaks */
    public void read(SignatureEvent event, Instant at) {
        Objects.requireNonNull(event.id(), "id");
        Objects.requireNonNull(event.petition(), "petition");
        Objects.requireNonNull(event.inbox(), "inbox");
        switch (event) {
            case SignatureSubmitted it -> submitted(it, at);
            case SignatureConfirmed it -> confirmed(it, at);
            case SignatureWithdrawn it -> learn(factsOf(it.id()).takenBack());
            case SignatureErased it -> learn(factsOf(it.id()).forgotten());
        }
    }

    /** The register struck it off. */
    public void removed(UUID signature) {
        learn(factsOf(signature).struckOff());
    }

    private void submitted(SignatureSubmitted it, Instant at) {
        var known = factsOf(it.id());
        if (known.isSubmitted() || known.erased() || !hasInbox(it)) {
            return;
        }
        var inbox = inbox(it);
        switch (Answer.to(it, inbox)) {
            case Answer.AskToConfirm ignored -> joins(it, Standing.AWAITING, Kind.CONFIRMATION, at);
            case Answer.Welcome ignored -> welcomed(it, at);
            case Answer.AskAgain again -> repeats(it, again.same(), Kind.CONFIRM_AGAIN, at);
            case Answer.SayAlreadySigned again -> repeats(it, again.same(), Kind.ALREADY_SIGNED, at);
            case Answer.KeepSilent again -> stands(it, again.same());
            case Answer.TellInbox ignored -> refused(it, at);
            case Answer.Ignore ignored -> learn(known.submitted(null, it.id()));
        }
    }

    private void joins(SignatureSubmitted it, Standing standing, Kind kind, Instant at) {
        var person = Answer.same(it, inbox(it))
                .map(known -> known.signsAnew(it, standing))
                .orElseGet(() -> Supporter.signs(it, standing));
        write(it, person, kind, at);
        learn(factsOf(it.id()).submitted(person.id(), it.id()));
    }

    private void welcomed(SignatureSubmitted it, Instant at) {
        learn(factsOf(it.id()).confirmed(at));
        joins(it, Standing.AWAITING, Kind.WELCOME, at);
    }

    private void repeats(SignatureSubmitted it, Supporter same, Kind kind, Instant at) {
        write(it, same, kind, at);
        stands(it, same);
    }

    private void stands(SignatureSubmitted it, Supporter same) {
        learn(factsOf(it.id()).submitted(same.id(), same.signature()));
    }

    private void refused(SignatureSubmitted it, Instant at) {
        var person = Answer.same(it, inbox(it))
                .map(known -> known.triesAgain(it))
                .orElseGet(() -> Supporter.signs(it, Standing.REFUSED));
        write(it, person, Kind.ALREADY_SIGNED, at);
        learn(factsOf(it.id()).submitted(person.id(), it.id()));
    }

    private void write(SignatureSubmitted it, Supporter person, Kind kind, Instant at) {
        change(person.mailed());
        posts.add(new Post(kind, it.petition(), person.id(), it.id(), at));
    }

    // A link that had run out when the log took it confirms nothing.
    private void confirmed(SignatureConfirmed it, Instant at) {
        if (it.linkExpires() == null || !at.isAfter(it.linkExpires())) {
            learn(factsOf(it.id()).confirmed(at));
        }
    }

    /** Adds to what is known of an id, and lets its person follow where that signature still stands. */
    private void learn(SignatureFacts now) {
        if (now.equals(facts.put(now.id(), now))) {
            return;
        }
        changedFacts.put(now.id(), now);
        var person = now.supporter() == null ? null : people.get(now.supporter());
        if (person != null && (now.erased() || now.original().equals(person.signature()))) {
            change(follow(person, now));
        }
    }

    private Supporter follow(Supporter person, SignatureFacts now) {
        if (now.erased()) {
            return person.erased();
        }
        if (now.removed()) {
            return person.removed();
        }
        if (now.withdrawn()) {
            return person.withdrawn();
        }
        return now.confirmedAt() == null ? person : person.confirmed(now.confirmedAt());
    }

    private void change(Supporter now) {
        var before = people.get(now.id());
        if (now.equals(before)) {
            return;
        }
        hold(now);
        changedPeople.add(now.id());
        if (now.state() != Standing.CONFIRMED) {
            joined.remove(now.id());
        } else if (before == null || before.state() != Standing.CONFIRMED) {
            joined.add(now.id());
        }
    }

    private void hold(Supporter person) {
        people.put(person.id(), person);
        inboxes.computeIfAbsent(key(person.petition(), person.inbox()), ignored -> new LinkedHashSet<>())
                .add(person.id());
    }

    private List<Supporter> inbox(SignatureSubmitted it) {
        return inboxes.getOrDefault(key(it.petition(), it.inbox()), Set.of()).stream()
                .map(people::get)
                .filter(person -> person.inbox().equals(it.inbox()))
                .toList();
    }

    private SignatureFacts factsOf(UUID id) {
        return facts.getOrDefault(id, SignatureFacts.none(id));
    }

    private static boolean hasInbox(SignatureSubmitted it) {
        return it.links() != null && it.signatory().email() != null;
    }

    private static String key(String petition, String inbox) {
        return petition + "/" + inbox;
    }

    public List<Supporter> changedPeople() {
        return changedPeople.stream().map(people::get).toList();
    }

    public Collection<SignatureFacts> changedFacts() {
        return changedFacts.values();
    }

    /** Mails to write, in the order they were asked for. */
    public List<Post> posts() {
        return posts;
    }

    /** Those who are confirmed since this batch. */
    public List<Supporter> joined() {
        return joined.stream().map(people::get).toList();
    }
}
