package org.undersigned.intake.signing.rest;

import java.time.Clock;
import java.util.Optional;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Petitions;
import org.undersigned.intake.signing.ConfirmSignature;
import org.undersigned.intake.signing.Link;
import org.undersigned.intake.signing.LinkTokens;
import org.undersigned.intake.signing.NotMe;
import org.undersigned.intake.signing.WithdrawSignature;
import org.undersigned.intake.signing.store.SignatureLog;
import org.undersigned.intake.web.Html;

/** The links in mails. Opening one changes nothing: mail scanners open all of them (issue 2). Its button does. */
@Tag(name = "links in mails")
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class Links {

    private static final String DOORS = "{door:confirm|withdraw|not-me}/{token}";

    private final LinkTokens tokens;
    private final Petitions petitions;
    private final SignatureLog log;
    private final Clock clock;

    Links(LinkTokens tokens, Petitions petitions, SignatureLog log, Clock clock) {
        this.tokens = tokens;
        this.petitions = petitions;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @Path(DOORS)
    @Operation(summary = "A page with a button; changes nothing")
    public Uni<Response> open(@PathParam("door") String path, @PathParam("token") String token) {
        var door = Door.at(path);
        var link = read(door, token);
        var petition = petition(link);
        pressed(link, petition);
        return Uni.createFrom().item(() -> Html.page(200, SigningTemplates.link(door, petition)));
    }

    @POST
    @Path(DOORS)
    @Operation(summary = "The button; pressing it twice changes nothing more")
    public Uni<Response> press(@PathParam("door") String path, @PathParam("token") String token) {
        var door = Door.at(path);
        var link = read(door, token);
        var event = pressed(link, petition(link));
        return log.append(event).replaceWith(() -> Html.seeOther("/petitions/" + link.petition() + "/" + door.done()));
    }

    private Link read(Door door, String token) {
        return tokens.read(door.purpose(), token).orElseThrow(NotFoundException::new);
    }

    private Petition petition(Link link) {
        return petitions.find(link.petition()).orElseThrow(NotFoundException::new);
    }

    private SignatureEvent pressed(Link link, Petition petition) {
        if (petition.isForgotten(clock.instant())) {
            throw new ClientErrorException(Response.Status.GONE);
        }
        Optional<? extends SignatureEvent> event = switch (link.purpose()) {
            case CONFIRM -> ConfirmSignature.press(link, petition, clock.instant());
            case WITHDRAW -> Optional.of(WithdrawSignature.press(link));
            case NOT_ME -> Optional.of(NotMe.press(link));
            case STATUS -> throw new IllegalStateException("No door of these leads there");
        };
        return event.orElseThrow(() -> new ClientErrorException(Response.Status.GONE));
    }
}
