package org.undersigned.notification.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.undersigned.fuzzing.Demand;
import org.undersigned.fuzzing.Json;
import org.undersigned.fuzzing.Types;
import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.events.CorrectionEvent;
import org.undersigned.tally.events.MilestoneEvent;

/** Records as the notification-service reads them: of every type, whatever their header says. */
public final class FuzzMailEvents {

    private static final List<Flow<?>> FLOWS = List.of(
            new Flow<>(SignatureEvent.class),
            new Flow<>(PetitionEvent.class),
            new Flow<>(MilestoneEvent.class),
            new Flow<>(CorrectionEvent.class));

    private FuzzMailEvents() {}

    public static void fuzzerTestOneInput(byte[] value) {
        FLOWS.forEach(flow -> flow.readAll(value));
    }

    private record Flow<E>(Class<E> events, EventReader<E> reader) {

        Flow(Class<E> events) {
            this(events, EventReader.of(events));
        }

        void readAll(byte[] value) {
            Types.of(events).forEach(type -> read(type, value));
        }

        private void read(String type, byte[] value) {
            E event;
            try {
                event = reader.read(type, value);
            } catch (Unreadable refused) {
                return;
            }
            again(type, event);
        }

        private void again(String type, E event) {
            var written = Json.of(event);
            Demand.that(event != null, "Nothing was read");
            Demand.that(!new String(written, StandardCharsets.UTF_8).contains("\\u0000"), "PostgreSQL cannot hold it");
            Demand.same(reader.read(type, written), event, "Written again it is another");
        }
    }
}
