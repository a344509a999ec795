package org.undersigned.tally;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.undersigned.intake.events.SignatureEvent.Links;
import org.undersigned.intake.events.SignatureEvent.Place;
import org.undersigned.intake.events.SignatureEvent.Signatory;
import org.undersigned.intake.events.SignatureEvent.SignatureConfirmed;
import org.undersigned.intake.events.SignatureEvent.SignatureErased;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.intake.events.SignatureEvent.SignatureWithdrawn;

/** A person who signs a petition: makes their events. */
public record Sign(String petition, String inbox, String postcode, String name, String channel, UUID id, From from) {

    /** What breakdowns tell people apart by. */
    public record From(String country, Place place, String occupation, String gathering) {

        public static final From SOMEWHERE = new From("GB", null, null, null);
    }

    public static Sign person(String petition, String inbox, String name) {
        return new Sign(petition, inbox, "TN13 1AA", name, "web", UUID.randomUUID(), From.SOMEWHERE);
    }

    /** An inbox's fingerprint, in the shape of the real one. */
    public static String inboxOf(String who) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(who.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Sign of(String otherPostcode) {
        return new Sign(petition, inbox, otherPostcode, name, channel, id, from);
    }

    public Sign from(String country, Place place, String occupation, String gathering) {
        return new Sign(petition, inbox, postcode, name, channel, id, new From(country, place, occupation, gathering));
    }

    public Sign onPaper() {
        return new Sign(petition, inbox, postcode, name, "sheet", id, from);
    }

    /** The same person once more. */
    public Sign again() {
        return new Sign(petition, inbox, postcode, name, channel, UUID.randomUUID(), from);
    }

    public SignatureSubmitted submitted() {
        return submitted(channel.equals("web") ? "EMAIL" : "NONE");
    }

    public SignatureSubmitted submitted(String confirmation) {
        return new SignatureSubmitted(
                id,
                petition,
                petition,
                inbox,
                fingerprint(inbox, postcode),
                fingerprint(inbox, name),
                new Signatory(name, inbox + "@example.org", postcode, from.country(), from.occupation()),
                List.of("strikes"),
                "2016-01",
                "en",
                channel,
                confirmation,
                from.place(),
                List.of(),
                new Links("c", "w", "n", "s"),
                from.gathering());
    }

    /** Tells nothing of what it was made of, as the real one. */
    private static String fingerprint(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("/", parts).getBytes(UTF_8)).toString();
    }

    public SignatureConfirmed confirmed() {
        return confirmed(null);
    }

    public SignatureConfirmed confirmed(Instant linkExpires) {
        return new SignatureConfirmed(id, petition, inbox, linkExpires);
    }

    public SignatureWithdrawn withdrawn() {
        return new SignatureWithdrawn(id, petition, inbox, "SIGNER");
    }

    /** The inbox's owner says that they never signed. */
    public SignatureWithdrawn disowned() {
        return new SignatureWithdrawn(id, petition, inbox, "NOT_ME");
    }

    public SignatureErased erased() {
        return new SignatureErased(id, petition, inbox);
    }
}
