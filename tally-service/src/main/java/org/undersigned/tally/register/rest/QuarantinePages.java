package org.undersigned.tally.register.rest;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.undersigned.tally.problem.Faults;
import org.undersigned.tally.register.Logged.Place;
import org.undersigned.tally.register.Lot;
import org.undersigned.tally.register.SetApart;
import org.undersigned.tally.register.SetApart.Pile;
import org.undersigned.tally.register.listener.Redrive;
import org.undersigned.tally.register.listener.Redrive.Driven;
import org.undersigned.tally.register.store.SetApartStore;

/** Quarantine for an organiser's browser: piles, what is in one, and plain forms to deal with it. */
@Path("/organiser/quarantine.html")
@Produces(MediaType.TEXT_HTML)
public class QuarantinePages {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final int PAGE = 50;

    private final SetApartStore quarantine;
    private final Redrive redrive;

    QuarantinePages(SetApartStore quarantine, Redrive redrive) {
        this.quarantine = quarantine;
        this.redrive = redrive;
    }

    /** The two pages. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance piles(List<Pile> piles);

        /**
         * One pile.
         *
         * @param said what came of the last form; empty at first
         * @param goOn from where driving again goes on; null where it has ended
         * @param next after which place the next page begins; null on the last
         */
        static native TemplateInstance pile(Lot lot, List<SetApart> records, String said, Place goOn, Place next);
    }

    @GET
    @Operation(summary = "A page of what was set apart, by petition and reason; of one pile where both are named")
    public Uni<Response> page(
            @QueryParam("petition") String petition,
            @QueryParam("reason") String reason,
            @QueryParam("after") String after) {
        return reason == null
                ? quarantine.piles().map(all -> answer(200, Templates.piles(all)))
                : pile(200, lot(petition, reason), LotParams.place(after), "", null);
    }

    @POST
    @Path("again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Drives 200 of a pile again and says what came of it")
    public Uni<Response> again(
            @FormParam("petition") String petition,
            @FormParam("reason") String reason,
            @FormParam("after") String after) {
        var lot = lot(petition, reason);
        return redrive.again(lot, LotParams.place(after))
                .chain(driven -> pile(200, lot, Place.BEGINNING, said(driven), driven.next()));
    }

    @POST
    @Path("dismiss")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Leaves a pile uncounted, with a note, and says what came of it")
    public Uni<Response> dismiss(
            @FormParam("petition") String petition,
            @FormParam("reason") String reason,
            @FormParam("place") String place,
            @FormParam("note") String note) {
        var lot = lot(petition, reason);
        try {
            return dismissed(lot, place, Note.checked(note))
                    .chain(records -> pile(200, lot, Place.BEGINNING, records + " dismissed.", null));
        } catch (Faults faulty) {
            return pile(422, lot, Place.BEGINNING, "A note is needed: at most 500 characters.", null);
        }
    }

    /** A pile is of one petition, or of those of which it cannot be read, and of one reason. */
    private static Lot lot(String petition, String reason) {
        if (reason == null) {
            throw Faults.of("reason", "is missing");
        }
        return new Lot(petition == null ? "" : petition, reason);
    }

    /** One where its place is named. */
    private Uni<Integer> dismissed(Lot lot, String place, String note) {
        return place == null || place.isEmpty()
                ? quarantine.dismiss(lot, note, QuarantineResource.DISMISSED_AT_ONCE)
                : quarantine.dismiss(LotParams.place(place), note).map(done -> done ? 1 : 0);
    }

    private Uni<Response> pile(int status, Lot lot, Place after, String said, Place goOn) {
        return quarantine
                .page(lot, false, after, PAGE)
                .map(found -> Templates.pile(lot, found, said, goOn, next(found)))
                .map(page -> answer(status, page));
    }

    private static Place next(List<SetApart> found) {
        return found.size() < PAGE ? null : found.getLast().place();
    }

    private static String said(Driven driven) {
        return driven.counted() + " count now, " + driven.stillPoison() + " still cannot."
                + (driven.next() == null ? "" : " There are more.");
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
