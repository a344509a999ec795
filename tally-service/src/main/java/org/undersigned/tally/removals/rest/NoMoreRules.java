package org.undersigned.tally.removals.rest;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.undersigned.tally.register.store.EndedPetitions;

/**
 * Once a petition's retention has ended a rule has nobody to meet, nor anybody to let in again: it would say that it did, and
 * do nothing.
 */
class NoMoreRules {

    private final EndedPetitions ended;

    NoMoreRules(EndedPetitions ended) {
        this.ended = ended;
    }

    @MeetsPeople
    @ServerRequestFilter
    Uni<Response> check(ContainerRequestContext request) {
        var petition = request.getUriInfo().getPathParameters().getFirst("petition");
        return request.getMethod().equals("POST")
                ? ended.has(petition).map(NoMoreRules::refuse)
                : Uni.createFrom().nullItem();
    }

    private static Response refuse(boolean ended) {
        if (ended) {
            throw new ClientErrorException(
                    "The petition's retention has ended: its signatures have no names and cannot be told apart",
                    Response.Status.GONE);
        }
        return null;
    }
}
