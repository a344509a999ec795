package org.undersigned.notification.strikes.rest;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.notification.petitions.Petition;
import org.undersigned.notification.petitions.store.PetitionStore;
import org.undersigned.notification.strikes.Strike;
import org.undersigned.notification.strikes.rest.StrikeViews.DatesPage;
import org.undersigned.notification.strikes.rest.StrikeViews.FormPage;
import org.undersigned.notification.strikes.rest.StrikeViews.OffPage;
import org.undersigned.notification.strikes.store.StrikeChecks;
import org.undersigned.notification.strikes.store.StrikeStore;

/** Where organisers plan strikes, move them and call them off, each after a look at what it would do. No script. */
@Path("/organiser/petitions/{slug}/strikes")
@RolesAllowed("organiser")
@Produces(MediaType.TEXT_HTML)
public class StrikePages {

    private final PetitionStore petitions;
    private final StrikeStore strikes;
    private final StrikeChecks checks;
    private final PressedButtons pressed;
    private final Clock clock;

    StrikePages(
            PetitionStore petitions, StrikeStore strikes, StrikeChecks checks, PressedButtons pressed, Clock clock) {
        this.petitions = petitions;
        this.strikes = strikes;
        this.checks = checks;
        this.pressed = pressed;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> page(
            @PathParam("slug") String slug,
            @QueryParam("move") String move,
            @QueryParam("off") String off,
            @QueryParam("done") String done) {
        if (off != null) {
            return of(slug, petition -> off(petition, off));
        }
        return of(
                slug,
                petition -> strikes.of(slug)
                        .map(all -> move == null ? dates(petition, all, done) : form(petition, all, move)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> press(@PathParam("slug") String slug, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        var button = Optional.ofNullable(form.getFirst("do")).orElse("");
        return of(slug, petition -> pressed.press(button, petition, typed));
    }

    private Response dates(Petition petition, List<Strike> all, String done) {
        return StrikeViews.html(200, new DatesPage(DatesView.of(petition, all, done, clock.instant())));
    }

    private static Response form(Petition petition, List<Strike> all, String name) {
        return all.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .map(it -> StrikeViews.html(200, new FormPage(FormView.of(petition, Typed.of(it)))))
                .orElseGet(() -> StrikeViews.notFound("There is no such strike"));
    }

    private Uni<Response> off(Petition petition, String name) {
        return checks.cancel(petition, name)
                .map(check -> check.map(it -> {
                            var typed = Typed.of(it.strike()).named(name, it.seen());
                            return StrikeViews.html(200, new OffPage(new CheckedView(petition, typed, it, false)));
                        })
                        .orElseGet(() -> StrikeViews.notFound("There is no such strike")));
    }

    private Uni<Response> of(String slug, Function<Petition, Uni<Response>> answer) {
        return petitions
                .find(slug)
                .chain(petition -> petition.map(answer)
                        .orElseGet(() -> Uni.createFrom().item(StrikeViews.notFound("There is no such petition"))));
    }
}
