package org.undersigned.intake.following;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ServiceUnavailableException;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Turns everybody away until all is read that was there at the start. A petition that is not here yet would else be one
 * that there is not, and somebody who came during a restart would be told so.
 */
@Singleton
class StillReading {

    private final CatchUp catchUp;

    StillReading(CatchUp catchUp) {
        this.catchUp = catchUp;
    }

    @ServerRequestFilter
    void turnAway() {
        if (!catchUp.isDone()) {
            throw new ServiceUnavailableException();
        }
    }
}
