package org.undersigned.tally.live.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;

import org.undersigned.tally.live.LiveTallies;
import org.undersigned.tally.live.Snapshot;
import org.undersigned.tally.live.View;

/** The live counts, or why there is none. */
@Singleton
public class Counts {

    private final LiveTallies live;

    Counts(LiveTallies live) {
        this.live = live;
    }

    /** @param view as it is to be seen now, with when it is of where that is not now */
    public record Count(Snapshot snapshot, View view) {}

    public Count of(String petition) {
        var snapshot = live.of(petition).orElseThrow(this::notHere);
        return new Count(snapshot, snapshot.view(live.asOf()));
    }

    private WebApplicationException notHere() {
        return live.isComplete()
                ? new NotFoundException("There is no such petition")
                : new ServiceUnavailableException("The counts are still being read", 1L);
    }
}
