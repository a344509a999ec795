package org.undersigned.tally.live;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.undersigned.tally.events.TallyEvent.TallyChanged;

/**
 * A petition's count at one version.
 *
 * @param json the count as everybody gets it, without its days, encoded once
 */
public record Snapshot(TallyChanged tally, byte[] json) {

    // A viewer looks at a number that moves; thirty days with every tick would make each event four times as long.
    private static final ObjectWriter VIEWED = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(TallyChanged.class, WithoutDays.class)
            .build()
            .writer();

    @JsonIgnoreProperties("days")
    private interface WithoutDays {}

    static Snapshot of(TallyChanged tally) {
        try {
            return new Snapshot(tally, VIEWED.writeValueAsBytes(tally));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    boolean isNewerThan(Snapshot other) {
        return tally.version() > other.tally.version();
    }
}
