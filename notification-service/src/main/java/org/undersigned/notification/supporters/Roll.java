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

    private final Roster roster;
    private final Map<UUID, SignatureFacts> facts = new HashMap<>();
    private final Map<UUID, SignatureFacts> changedFacts = new LinkedHashMap<>();
    private final List<Post> posts = new ArrayList<>();
    private final Set<String> erasedInboxes = new LinkedHashSet<>();
    private final Collection<String> ended;

    public Roll(Collection<Supporter> held, Collection<SignatureFacts> known) {
        this(held, known, Set.of());
    }

    /** @param ended petitions of whose people nothing is kept any more */
    public Roll(Collection<Supporter> held, Collection<SignatureFacts> known, Collection<String> ended) {
        this.ended = ended;
        roster = new Roster(held);
        known.forEach(it -> facts.put(it.id(), it));
    }

    /** @throws NullPointerException where the event does not say of which signature, petition and inbox it speaks */
    public void read(SignatureEvent event, Instant at) {
        Objects.requireNonNull(event.id(), "id");
        Objects.requireNonNull(event.petition(), "petition");
        Objects.requireNonNull(event.inbox(), "inbox");
        if (!ended.contains(event.petition())) {
            take(event, at);
        }
    }

    private void take(SignatureEvent event, Instant at) {
        switch (event) {
            case SignatureSubmitted it -> submitted(it, at);
            case SignatureConfirmed it -> confirmed(it, at);
            case SignatureWithdrawn it -> withdrawn(it);
            case SignatureErased it -> erased(it);
        }
    }

    /** The register struck it off. */
    public void removed(UUID signature) {
        learn(factsOf(signature).struckOff());
    }

    /** The register let it in again. */
    public void restored(UUID signature) {
        learn(factsOf(signature).letInAgain());
    }

    private void submitted(SignatureSubmitted it, Instant at) {
        var known = factsOf(it.id());
        if (known.isSubmitted() || known.erased() || !hasInbox(it)) {
            return;
        }
        var inbox = roster.of(it.petition(), it.inbox());
        switch (Answer.to(it, inbox)) {
            case Answer.AskToConfirm ignored -> joins(it, Standing.AWAITING, Kind.CONFIRMATION, at);
            case Answer.Welcome ignored -> welcomed(it, at);
            case Answer.AskAgain again -> repeats(it, again.same(), Kind.CONFIRM_AGAIN, at);
            case Answer.SayAlreadySigned again -> repeats(it, again.same(), Kind.ALREADY_SIGNED, at);
            case Answer.TellRemoved again -> repeats(it, again.same(), Kind.ALREADY_SIGNED, at);
            case Answer.KeepSilent again -> stands(it, again.same());
            case Answer.TellInbox ignored -> refused(it, at);
            case Answer.Ignore ignored -> learn(known.submitted(null, it.id()));
        }
    }

    private void joins(SignatureSubmitted it, Standing standing, Kind kind, Instant at) {
        var person = Answer.same(it, roster.of(it.petition(), it.inbox()))
                .map(known -> known.signsAnew(it, standing, at))
                .orElseGet(() -> Supporter.signs(it, standing, at));
        write(it, person, kind, at);
        learn(factsOf(it.id()).submitted(person.id(), it.id()));
    }

    private void welcomed(SignatureSubmitted it, Instant at) {
        learn(factsOf(it.id()).confirmed(at));
        joins(it, Standing.AWAITING, Kind.WELCOME, at);
    }

    private void repeats(SignatureSubmitted it, Supporter same, Kind kind, Instant at) {
        write(it, same.repeats(it, at), kind, at);
        stands(it, same);
    }

    private void stands(SignatureSubmitted it, Supporter same) {
        learn(factsOf(it.id()).submitted(same.id(), same.signature()));
    }

    private void refused(SignatureSubmitted it, Instant at) {
        var person = Answer.same(it, roster.of(it.petition(), it.inbox()))
                .map(known -> known.triesAgain(it, at))
                .orElseGet(() -> Supporter.signs(it, Standing.REFUSED, at));
        write(it, person, Kind.ALREADY_SIGNED, at);
        learn(factsOf(it.id()).submitted(person.id(), it.id()));
    }

    private void write(SignatureSubmitted it, Supporter person, Kind kind, Instant at) {
        roster.change(person.mailed());
        posts.add(new Post(kind, it.petition(), person.id(), it.id(), at));
    }

    // A link that had run out when the log took it confirms nothing.
    private void confirmed(SignatureConfirmed it, Instant at) {
        if (it.linkExpires() == null || !at.isAfter(it.linkExpires())) {
            learn(factsOf(it.id()).confirmed(at));
        }
    }

    private void withdrawn(SignatureWithdrawn it) {
        var before = personOf(it.id());
        learn(factsOf(it.id()).takenBack());
        // By the signer's own hand only: who never signed wants no further mails.
        if ("SIGNER".equals(it.by()) && before != null && !before.equals(personOf(it.id()))) {
            roster.change(personOf(it.id()).forgiven());
        }
    }

    private void erased(SignatureErased it) {
        erasedInboxes.add(it.inbox());
        learn(factsOf(it.id()).forgotten());
    }

    private Supporter personOf(UUID signature) {
        return roster.find(factsOf(signature).supporter());
    }

    /** Adds to what is known of an id, and lets its person follow where that signature still stands. */
    private void learn(SignatureFacts now) {
        if (now.equals(facts.put(now.id(), now))) {
            return;
        }
        changedFacts.put(now.id(), now);
        var person = roster.find(now.supporter());
        if (person != null && (now.erased() || now.original().equals(person.signature()))) {
            roster.change(follow(person, now));
        }
    }

    private Supporter follow(Supporter person, SignatureFacts now) {
        if (now.erased()) {
            return person.erased();
        }
        if (now.withdrawn()) {
            return person.withdrawn();
        }
        if (now.removed()) {
            return person.removed();
        }
        // A repetition's facts know nothing of what became of the signature it repeats.
        var standing = now.isLetInAgain() ? person.restored() : person;
        return now.confirmedAt() == null ? standing : standing.confirmed(now.confirmedAt());
    }

    private SignatureFacts factsOf(UUID id) {
        return facts.getOrDefault(id, SignatureFacts.none(id));
    }

    private static boolean hasInbox(SignatureSubmitted it) {
        return it.links() != null && it.signatory().email() != null;
    }

    public List<Supporter> changedPeople() {
        return roster.changed();
    }

    public Collection<SignatureFacts> changedFacts() {
        return changedFacts.values();
    }

    /** Mails to write, in the order they were asked for. */
    public List<Post> posts() {
        return posts;
    }

    /** Inboxes of which somebody asked to be erased. */
    public Set<String> erasedInboxes() {
        return erasedInboxes;
    }

    /** Those who are confirmed since this batch. */
    public List<Supporter> joined() {
        return roster.joined();
    }
}
