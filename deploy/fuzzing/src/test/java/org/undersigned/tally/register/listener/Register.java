package org.undersigned.tally.register.listener;

import java.time.Instant;
import java.util.Optional;

import org.undersigned.fuzzing.Demand;
import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.register.Logged;
import org.undersigned.tally.register.Logged.Place;

/** As the register reads the log: each record is an event or is set apart for a reason, and nothing else. */
public final class Register {

    private Register() {}

    public static Optional<SignatureEvent> reads(String type, byte[] payload) {
        var batch = SignatureRecords.read(type, new Place(0, 0), Instant.EPOCH, payload);
        Demand.that(batch.events().size() + batch.poison().size() == 1, "A record became none, or two");
        batch.poison().forEach(record -> Demand.that(isOurs(record.reason()), "A reason that quotes the record"));
        return batch.events().stream().findFirst().map(Logged::event);
    }

    private static boolean isOurs(String reason) {
        return reason.matches("[A-Za-z_ :]{4,120}");
    }
}
