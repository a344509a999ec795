package org.undersigned.bench.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.bench.Words;
import org.undersigned.bench.counting.Mix.Event;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MixTest {

    private static final int EVENTS = 50_000;

    private final Mix mix = new Mix(7, EVENTS);
    private final List<Event> events = new ArrayList<>();

    MixTest() {
        mix.forEachRemaining(events::add);
    }

    @Test
    void it_is_as_long_as_wanted_and_as_mixed_as_said() {
        var types = new HashMap<String, Integer>();
        events.forEach(event -> types.merge(event.type(), 1, Integer::sum));
        var inboxes = new HashSet<>(events.stream().map(Event::key).toList()).size();

        assertThat(events).hasSize(EVENTS);
        assertThat(types.get("confirmed") / (double) inboxes).isCloseTo(0.8, within(0.15));
        assertThat(types.get("withdrawn") / (double) EVENTS).isCloseTo(0.005, within(0.002));
        assertThat((types.get("submitted") - inboxes) / (double) EVENTS).isCloseTo(0.03, within(0.01));
    }

    @Test
    void what_it_says_will_be_counted_is_who_confirmed_and_did_not_withdraw() {
        var confirmed = inboxes("confirmed");
        confirmed.removeAll(inboxes("withdrawn"));

        assertThat(mix.counted()).isEqualTo(confirmed.size());
    }

    @Test
    void every_event_is_json_with_its_own_key_in_it_and_nobody_confirms_before_they_signed() throws Exception {
        var json = new ObjectMapper();
        Set<String> signed = new HashSet<>();
        for (var event : events) {
            var content = json.readTree(event.json());
            assertThat(content.path("inbox").asText()).isEqualTo(event.key()).hasSize(43);
            if (event.type().equals("submitted")) {
                signed.add(content.path("id").asText());
            }
            assertThat(signed.contains(content.path("id").asText())).isTrue();
        }
    }

    @Test
    void what_cannot_be_done_is_answered_with_what_can() {
        assertThat(plan("--quick", "--rows", "20000")).isEqualTo(new CountingPlan(1, 20_000, 20_000, 4));
        assertThatThrownBy(() -> plan("--rows")).hasMessageContaining("usage");
        assertThatThrownBy(() -> plan("--rows", "9")).hasMessageContaining("usage");
    }

    private static CountingPlan plan(String... typed) {
        return CountingPlan.parse(new Words(List.of(typed), "usage"));
    }

    private Set<String> inboxes(String type) {
        return new HashSet<>(events.stream()
                .filter(event -> event.type().equals(type))
                .map(Event::key)
                .toList());
    }
}
