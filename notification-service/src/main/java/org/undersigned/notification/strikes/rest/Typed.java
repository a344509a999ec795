package org.undersigned.notification.strikes.rest;

import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.undersigned.notification.petitions.Petition;
import org.undersigned.notification.strikes.Proposal;
import org.undersigned.notification.strikes.Seen;
import org.undersigned.notification.strikes.Strike;

/**
 * What stands in the page's form, as it was typed.
 *
 * @param id within the petition; empty until a new strike has one
 * @param seen the sequence that was looked at; empty for a new strike
 */
public record Typed(String id, String seen, String title, String start, String end, String timeZone, String place) {

    static Typed nothing(Petition petition) {
        return new Typed("", "", "", "", "", petition.timeZone(), "");
    }

    static Typed of(Strike it) {
        return new Typed(
                it.name(),
                String.valueOf(it.sequence()),
                it.title(),
                it.start().toLocalDateTime().toString(),
                it.end().toLocalDateTime().toString(),
                it.timeZone(),
                it.place() == null ? "" : it.place());
    }

    static Typed of(MultivaluedMap<String, String> form) {
        return new Typed(
                last(form, "id"),
                last(form, "seen"),
                last(form, "title"),
                last(form, "start"),
                last(form, "end"),
                last(form, "timeZone"),
                last(form, "place"));
    }

    Typed named(String name, Seen version) {
        var sequence = version.sequence().map(String::valueOf).orElse("");
        return new Typed(name, sequence, title, start, end, timeZone, place);
    }

    /** One that somebody else has taken the name of meanwhile gets another. */
    Typed anew() {
        return seen.isEmpty() ? named("", Seen.NOTHING) : this;
    }

    Proposal proposal() {
        return new Proposal(title, start, end, timeZone, place);
    }

    Optional<String> name() {
        return Optional.of(id)
                .filter(it -> OrganiserStrikesResource.NAME.matcher(it).matches());
    }

    Seen version() {
        return seen.isEmpty() ? Seen.NOTHING : Preconditions.sequence(seen);
    }

    /** A field for local times takes no offset. */
    public String localStart() {
        return local(start);
    }

    public String localEnd() {
        return local(end);
    }

    public boolean isNew() {
        return seen.isEmpty();
    }

    private static String local(String time) {
        return time.replaceFirst("([+-]\\d\\d:\\d\\d|Z)$", "");
    }

    /** The answer to a question stands behind what was asked about. */
    private static String last(MultivaluedMap<String, String> form, String field) {
        var values = form.get(field);
        return values == null || values.isEmpty() ? "" : values.getLast();
    }
}
