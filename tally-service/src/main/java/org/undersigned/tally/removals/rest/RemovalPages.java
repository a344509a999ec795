package org.undersigned.tally.removals.rest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.removals.Asked;
import org.undersigned.tally.removals.Preview;
import org.undersigned.tally.removals.Removal;
import org.undersigned.tally.removals.RuleForm;
import org.undersigned.tally.removals.RuleForm.Reading.Faulty;
import org.undersigned.tally.removals.RuleForm.Reading.Fine;
import org.undersigned.tally.removals.store.PreviewStore;
import org.undersigned.tally.removals.store.RemovalStore;

/** The same for an organiser's browser: plain forms, no script. */
@MeetsPeople
@Path("/organiser/petitions/{petition}/removals.html")
@Produces(MediaType.TEXT_HTML)
public class RemovalPages {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final RemovalStore removals;
    private final PreviewStore previews;

    RemovalPages(RemovalStore removals, PreviewStore previews) {
        this.removals = removals;
        this.previews = previews;
    }

    /** The two pages. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance removals(
                String petition, TypedRule rule, Preview preview, List<Removal> removals);

        static native TemplateInstance removal(Removal removal, boolean underWay, boolean undoable);
    }

    @GET
    @Operation(summary = "A page to try and run rules")
    public Uni<Response> all(@PathParam("petition") String petition) {
        return page(200, petition, TypedRule.empty(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("preview")
    @Operation(summary = "The page with what a rule would take out")
    public Uni<Response> preview(@PathParam("petition") String petition, MultivaluedMap<String, String> form) {
        var typed = TypedRule.of(form);
        return switch (RuleForm.toTry(typed.sent())) {
            case Faulty(var violations) -> page(422, petition, typed.faulty(violations), null);
            case Fine(var asked) ->
                previews.of(petition, asked.rule(), Instant.now())
                        .chain(preview -> page(200, petition, typed, preview));
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Runs a rule and leads to its progress")
    public Uni<Response> run(@PathParam("petition") String petition, MultivaluedMap<String, String> form) {
        var typed = TypedRule.of(form);
        return switch (RuleForm.toRun(typed.sent())) {
            case Faulty(var violations) -> page(422, petition, typed.faulty(violations), null);
            case Fine(var asked) -> run(petition, asked);
        };
    }

    private Uni<Response> run(String petition, Asked asked) {
        return removals.ask(petition, asked, Instant.now())
                .map(RemovalPages::known)
                .map(removal -> seeOther(petition, removal.id()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A page of one rule's progress")
    public Uni<Response> one(@PathParam("petition") String petition, @PathParam("id") UUID id) {
        return removals.find(petition, id).map(RemovalPages::known).map(removal -> answer(200, page(removal)));
    }

    /** Where it has ended meanwhile, its page says so. */
    @POST
    @Path("{id}/stop")
    @Operation(summary = "Stops it and leads to its page")
    public Uni<Response> stop(@PathParam("petition") String petition, @PathParam("id") UUID id) {
        return removals.stop(petition, id).replaceWith(seeOther(petition, id));
    }

    @POST
    @Path("{id}/undo")
    @Operation(summary = "Undoes it and leads to its page")
    public Uni<Response> undo(@PathParam("petition") String petition, @PathParam("id") UUID id) {
        return removals.undo(petition, id).replaceWith(seeOther(petition, id));
    }

    private Uni<Response> page(int status, String petition, TypedRule rule, Preview preview) {
        return removals.of(petition)
                .map(RemovalPages::known)
                .map(all -> answer(status, Templates.removals(petition, rule, preview, all)));
    }

    private static TemplateInstance page(Removal removal) {
        var state = removal.state();
        var underWay = state == Removal.State.RUNNING || state == Removal.State.UNDOING;
        return Templates.removal(removal, underWay, !underWay && state != Removal.State.UNDONE);
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static Response seeOther(String petition, UUID id) {
        return Response.seeOther(URI.create("/organiser/petitions/" + petition + "/removals.html/" + id))
                .build();
    }

    private static <T> T known(Optional<T> found) {
        return found.orElseThrow(() -> new NotFoundException("There is no such petition or removal"));
    }
}
