package org.undersigned.intake.following;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once all is read that was there at the start. Kafka going away later is answered with a 503, not by leaving. */
@Readiness
@Singleton
class EverythingRead implements HealthCheck {

    private final CatchUp catchUp;

    EverythingRead(CatchUp catchUp) {
        this.catchUp = catchUp;
    }

    @Override
    public HealthCheckResponse call() {
        var response =
                HealthCheckResponse.named("petitions, strikes and tallies read").status(catchUp.isDone());
        catchUp.behind().forEach(response::withData);
        return response.build();
    }
}
