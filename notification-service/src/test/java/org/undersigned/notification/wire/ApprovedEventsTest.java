package org.undersigned.notification.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.events.CorrectionEvent;
import org.undersigned.tally.events.MilestoneEvent;

/** What others publish is read as they approved it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApprovedEventsTest {

    static Stream<Class<?>> families() {
        return Stream.of(PetitionEvent.class, SignatureEvent.class, MilestoneEvent.class, CorrectionEvent.class);
    }

    static Stream<Class<?>[]> events() {
        return families()
                .flatMap(family ->
                        Arrays.stream(family.getPermittedSubclasses()).map(event -> new Class<?>[] {family, event}));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_approved_event_is_read(Class<?> family, Class<?> event) throws Exception {
        var type = (String) event.getField("TYPE").get(null);

        assertThat(EventReader.of(family).read(type, sample(type))).isInstanceOf(event);
    }

    private byte[] sample(String type) throws IOException {
        try (var in = getClass().getResourceAsStream("/approved/" + type + ".json")) {
            return in.readAllBytes();
        }
    }
}
