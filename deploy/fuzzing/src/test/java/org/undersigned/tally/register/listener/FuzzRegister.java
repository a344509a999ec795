package org.undersigned.tally.register.listener;

import java.util.Arrays;

import org.undersigned.fuzzing.Demand;
import org.undersigned.fuzzing.Json;
import org.undersigned.fuzzing.Types;
import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.events.TallyEvent;
import org.undersigned.tally.wire.Wire;
import org.undersigned.tally.wire.Wire.Unreadable;

/** Records as the tally-service reads them: of every type, whatever their header says. */
public final class FuzzRegister {

    private FuzzRegister() {}

    public static void fuzzerTestOneInput(byte[] value) {
        Types.of(SignatureEvent.class).forEach(type -> register(type, value));
        readAll(PetitionEvent.class, value);
        readAll(TallyEvent.class, value);
    }

    private static void register(String type, byte[] value) {
        Register.reads(type, value)
                .ifPresent(event -> Demand.same(
                        Register.reads(type, Json.of(event)).orElse(null), event, "Written again it is another"));
    }

    private static <E> void readAll(Class<E> flow, byte[] value) {
        var wire = new Wire<>(flow);
        Types.of(flow).forEach(type -> read(wire, type, value));
    }

    private static <E> void read(Wire<E> wire, String type, byte[] value) {
        try {
            var event = wire.read(type, value);
            Demand.that(event != null, "Nothing was read");
            Demand.same(wire.read(type, Json.of(event)), event, "Written again it is another");
        } catch (Unreadable refused) {
            Demand.that(!Arrays.equals(value, refused.getMessage().getBytes()), "The reason quotes the record");
        }
    }
}
