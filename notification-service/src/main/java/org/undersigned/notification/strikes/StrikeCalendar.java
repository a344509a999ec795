package org.undersigned.notification.strikes;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Strikes as iCalendar (RFC 5545), published and not as an invitation: nobody is an attendee, nobody has to answer.
 * Times are in UTC, which no change of clocks can make wrong. The same strikes are the same bytes.
 */
public final class StrikeCalendar {

    static {
        // Should a zone ever be needed: never ask the network for it.
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    private final URI publisher;
    private final String name;

    /** @param address who publishes, which RFC 5546, 3.2.1 wants to be said; nobody is asked to answer there */
    public StrikeCalendar(String name, String address) {
        this.name = name;
        this.publisher = mailto(address);
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public byte[] of(List<Strike> strikes) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Undersigned//Strike dates//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        strikes.forEach(strike -> calendar.add(event(strike)));
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(Strike strike) {
        var event = new VEvent(false);
        event.add(new Uid(uid(strike)));
        event.add(new Sequence(strike.sequence()));
        event.add(new DtStamp(strike.changedAt()));
        event.add(new LastModified(strike.changedAt()));
        event.add(publisher());
        event.add(new DtStart<>(strike.startsAt()));
        event.add(new DtEnd<>(strike.endsAt()));
        event.add(new Summary(strike.title()));
        if (strike.place() != null) {
            event.add(new Location(strike.place()));
        }
        event.add(strike.isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private Organizer publisher() {
        var organizer = new Organizer(publisher);
        return name == null ? organizer : organizer.add(new Cn(name));
    }

    /** The same for all versions of a strike, so that a calendar replaces its entry. */
    static String uid(Strike strike) {
        return UUID.nameUUIDFromBytes(("strike:" + strike.id()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
