package org.undersigned.intake.whereabouts.rest;

import java.time.Clock;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.petitions.Petition;
import org.undersigned.intake.petitions.Petitions;
import org.undersigned.intake.signing.ConfirmSignature;
import org.undersigned.intake.signing.EraseSignature;
import org.undersigned.intake.signing.Link;
import org.undersigned.intake.signing.Link.Purpose;
import org.undersigned.intake.signing.LinkTokens;
import org.undersigned.intake.signing.WithdrawSignature;
import org.undersigned.intake.signing.store.SignatureLog;
import org.undersigned.intake.web.Html;
import org.undersigned.intake.whereabouts.Press;
import org.undersigned.intake.whereabouts.Rules;
import org.undersigned.intake.whereabouts.Whereabouts;
import org.undersigned.intake.whereabouts.remote.Neighbours;

/**
 * "Where is my signature?": the page every mail leads to. Opening it changes nothing, its buttons do; and they need
 * nobody but the log, so they work while the others are away and the page cannot tell everything.
 */
@Tag(name = "links in mails")
@Path("/signature/{token}")
@Produces(MediaType.TEXT_HTML)
public class SignaturePages {

    private final LinkTokens tokens;
    private final Petitions petitions;
    private final Neighbours neighbours;
    private final SignatureLog log;
    private final Clock clock;

    SignaturePages(LinkTokens tokens, Petitions petitions, Neighbours neighbours, SignatureLog log, Clock clock) {
        this.tokens = tokens;
        this.petitions = petitions;
        this.neighbours = neighbours;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Where a signature is, and what can be done about it; changes nothing")
    public Uni<Response> status(@PathParam("token") String token, @QueryParam("said") String said) {
        var link = read(token);
        var petition = petition(link);
        return whereabouts(link, petition)
                .map(it -> new StatusPage(token, petition, it, Said.named(said).orElse(null)))
                .map(page -> Html.page(200, WhereaboutsTemplates.status(page)));
    }

    @GET
    @Path("erase")
    @Operation(summary = "What would be erased, where and by when; changes nothing")
    public Uni<Response> beforeErasing(@PathParam("token") String token) {
        var petition = kept(petition(read(token)));
        return Uni.createFrom().item(() -> Html.page(200, WhereaboutsTemplates.erase(token, petition)));
    }

    @POST
    @Path("{press:confirm|withdraw|erase}")
    @Operation(summary = "A button; pressing it twice changes nothing more")
    public Uni<Response> press(@PathParam("token") String token, @PathParam("press") String button) {
        var link = read(token);
        var press = Press.valueOf(button.toUpperCase());
        var event = pressed(press, link, kept(petition(link)));
        return log.append(event)
                .replaceWith(() -> Html.seeOther(
                        "/signature/" + token + "?said=" + Said.by(press).path()));
    }

    private Uni<Whereabouts> whereabouts(Link link, Petition petition) {
        if (petition.isForgotten(clock.instant())) {
            return Uni.createFrom().item(Whereabouts.forgotten());
        }
        var rules = Rules.of(petition, clock.instant());
        return Uni.combine()
                .all()
                .unis(neighbours.register(link), neighbours.mails(link))
                .with((register, mails) -> Whereabouts.of(register, mails, rules));
    }

    private SignatureEvent pressed(Press press, Link link, Petition petition) {
        return switch (press) {
            case CONFIRM ->
                ConfirmSignature.press(link, petition, clock.instant())
                        .orElseThrow(() -> new ClientErrorException(Response.Status.GONE));
            case WITHDRAW -> WithdrawSignature.press(link);
            case ERASE -> EraseSignature.press(link);
        };
    }

    private Petition kept(Petition petition) {
        if (petition.isForgotten(clock.instant())) {
            throw new ClientErrorException(Response.Status.GONE);
        }
        return petition;
    }

    private Link read(String token) {
        return tokens.read(Purpose.STATUS, token).orElseThrow(NotFoundException::new);
    }

    private Petition petition(Link link) {
        return petitions.find(link.petition()).orElseThrow(NotFoundException::new);
    }
}
