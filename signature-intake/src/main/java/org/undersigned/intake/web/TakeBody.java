package org.undersigned.intake.web;

import java.io.ByteArrayInputStream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.undersigned.intake.web.Body.Refused;
import org.undersigned.intake.web.Body.Whole;

/** Hands the body received to whoever reads it, and says of one that was not what is said of every failure. */
@Singleton
class TakeBody {

    @ServerRequestFilter(preMatching = true)
    void take(ContainerRequestContext request, RoutingContext context) {
        switch (context.<Body>get(Body.KEY)) {
            case Whole(var bytes) -> request.setEntityStream(new ByteArrayInputStream(bytes));
            case Refused(var status) -> throw new WebApplicationException(status);
            case null -> {
                // Nothing was sent along.
            }
        }
    }
}
