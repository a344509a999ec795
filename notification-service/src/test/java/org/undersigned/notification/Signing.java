package org.undersigned.notification;

import java.util.List;
import java.util.UUID;

import org.undersigned.intake.events.SignatureEvent.Links;
import org.undersigned.intake.events.SignatureEvent.Signatory;
import org.undersigned.intake.events.SignatureEvent.SignatureConfirmed;
import org.undersigned.intake.events.SignatureEvent.SignatureErased;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.intake.events.SignatureEvent.SignatureWithdrawn;

/** Somebody who signs, in the words of the events. */
public record Signing(String petition, String inbox, String postcode, String name, List<String> updates, String rule) {

    public static Signing by(String petition, String name) {
        var readable = (name.toLowerCase().replaceAll("[^a-z]+", "-") + "-".repeat(10)).substring(0, 10);
        // As long as the real one: 256 bits in base64.
        var inbox = readable + "-" + UUID.randomUUID().toString().replace("-", "");
        return new Signing(petition, inbox, "TN13 1AA", name, List.of("strikes", "milestones"), "EMAIL");
    }

    public Signing as(String other) {
        return new Signing(petition, inbox, postcode, other, updates, rule);
    }

    public Signing at(String other) {
        return new Signing(petition, inbox, other, name, updates, rule);
    }

    public Signing wanting(String... updates) {
        return new Signing(petition, inbox, postcode, name, List.of(updates), rule);
    }

    public Signing withoutConfirmation() {
        return new Signing(petition, inbox, postcode, name, updates, "NONE");
    }

    public String email() {
        return inbox + "@example.org";
    }

    public SignatureSubmitted submitted() {
        return submitted(UUID.randomUUID());
    }

    public SignatureSubmitted submitted(UUID id) {
        return new SignatureSubmitted(
                id,
                petition,
                petition,
                inbox,
                inbox + postcode,
                petition + inbox + name,
                new Signatory(name, email(), postcode, "GB", null),
                updates,
                "2016-01",
                "en",
                "web",
                rule,
                null,
                List.of(),
                new Links("confirm-" + id, "withdraw-" + id, "notme-" + id, "status-" + id),
                null);
    }

    public static SignatureSubmitted inWelsh(SignatureSubmitted it) {
        return new SignatureSubmitted(
                it.id(),
                it.petition(),
                it.campaign(),
                it.inbox(),
                it.household(),
                it.person(),
                it.signatory(),
                it.updates(),
                it.consent(),
                "cy",
                it.channel(),
                it.confirmation(),
                it.place(),
                it.signals(),
                it.links(),
                it.gathering());
    }

    public static SignatureConfirmed confirmed(SignatureSubmitted it) {
        return new SignatureConfirmed(it.id(), it.petition(), it.inbox(), null);
    }

    public static SignatureWithdrawn withdrawn(SignatureSubmitted it) {
        return new SignatureWithdrawn(it.id(), it.petition(), it.inbox(), "SIGNER");
    }

    /** The inbox's owner says that they never signed. */
    public static SignatureWithdrawn disowned(SignatureSubmitted it) {
        return new SignatureWithdrawn(it.id(), it.petition(), it.inbox(), "NOT_ME");
    }

    public static SignatureErased erased(SignatureSubmitted it) {
        return new SignatureErased(it.id(), it.petition(), it.inbox());
    }
}
