package org.undersigned.notification.mailings.rest;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.notification.PublicUrls;
import org.undersigned.notification.language.Language;
import org.undersigned.notification.mailings.rest.MailingPages.Follow;
import org.undersigned.notification.mailings.rest.MailingPages.MailingProgress;
import org.undersigned.notification.mailings.rest.MailingPages.StopPage;
import org.undersigned.notification.problems.Problems;

/** One mailing: its text, who it is for, how far it has come. Nothing here changes anything. */
@Path("/organiser/mailings/{mailing}")
@RolesAllowed("organiser")
public class MailingResource {

    private final Looking looking;
    private final MailingPage page;
    private final PublicUrls urls;

    MailingResource(Looking looking, MailingPage page, PublicUrls urls) {
        this.looking = looking;
        this.page = page;
        this.urls = urls;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Who it is for and how far it has come; with an ETag, to be asked again")
    public Uni<Response> look(@PathParam("mailing") String mailing, @Context Request request) {
        return follow(mailing, it -> unlessKnown(it.view(), request, () -> Response.ok(it.view())));
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> page(@PathParam("mailing") String mailing, @QueryParam("done") String done) {
        return page.of(mailing, Notice.of(done));
    }

    @GET
    @Path("progress")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The part of its page that changes while it is sent")
    public Uni<Response> progress(@PathParam("mailing") String mailing, @Context Request request) {
        return follow(
                mailing, it -> unlessKnown(it.view(), request, () -> MailingPages.html(200, new MailingProgress(it))));
    }

    @GET
    @Path("stop")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "Asks whether it shall be stopped")
    public Uni<Response> askToStop(@PathParam("mailing") String mailing) {
        return follow(mailing, it -> MailingPages.html(200, new StopPage(it)).build());
    }

    @GET
    @Path("letter.html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "As it looks, written to somebody who does not exist")
    public Uni<Response> html(@PathParam("mailing") String mailing, @QueryParam("language") String language) {
        return looking.html(mailing, Language.of(language))
                .map(found -> found.map(it -> Response.ok(it).header("Content-Security-Policy", letterPolicy()))
                        .map(ResponseBuilder::build)
                        .orElseGet(MailingResource::unknown));
    }

    @GET
    @Path("letter.txt")
    @Produces("text/plain; charset=UTF-8")
    public Uni<Response> text(@PathParam("mailing") String mailing, @QueryParam("language") String language) {
        return looking.text(mailing, Language.of(language))
                .map(found -> found.map(it -> Response.ok(it).build()).orElseGet(MailingResource::unknown));
    }

    // A letter has its styles within it, as mail programs want them, and the petition's counter as a picture.
    private String letterPolicy() {
        return "default-src 'none'; style-src 'unsafe-inline'; img-src " + urls.intakeOrigin()
                + "; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    }

    private Uni<Response> follow(String mailing, Function<Follow, Response> answer) {
        return looking.at(mailing).map(found -> found.map(answer).orElseGet(MailingResource::unknown));
    }

    private static Response unlessKnown(MailingView view, Request request, Supplier<ResponseBuilder> answer) {
        return Optional.ofNullable(request.evaluatePreconditions(view.tag()))
                .orElseGet(answer)
                .tag(view.tag())
                .build();
    }

    static Response unknown() {
        return Problems.of(404, "There is no such mailing, or nothing to tell");
    }
}
