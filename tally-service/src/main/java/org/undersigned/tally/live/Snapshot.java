package org.undersigned.tally.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;

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

    /** @param asOf where newer counts there may be cannot be known */
    public View view(Optional<Instant> asOf) {
        return asOf.map(this::old).orElseGet(() -> new View(tally.version(), String.valueOf(tally.version()), json));
    }

    private View old(Instant asOf) {
        var open = new String(json, 0, json.length - 1, UTF_8);
        var marked = "%s,\"asOf\":\"%s\"}".formatted(open, asOf);
        return new View(tally.version(), tally.version() + "@" + asOf.getEpochSecond(), marked.getBytes(UTF_8));
    }
}
