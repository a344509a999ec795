package org.undersigned.notification.mailings.rest;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

import org.undersigned.notification.delivery.TestLetters;
import org.undersigned.notification.delivery.TestLetters.Outcome;
import org.undersigned.notification.language.Language;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.store.Specimens;
import org.undersigned.notification.preferences.EmailAddress;
import org.undersigned.notification.problems.Problems;

/** One letter of a mailing to an address that an organiser types; no sum counts it, and its links are nobody's. */
@Path("/organiser/mailings/{mailing}/test")
@RolesAllowed("organiser")
public class TestLetterResource {

    private static final int NO_ADDRESS = 422;

    private final Specimens specimens;
    private final TestLetters letters;
    private final MailingPage page;

    TestLetterResource(Specimens specimens, TestLetters letters, MailingPage page) {
        this.specimens = specimens;
        this.letters = letters;
        this.page = page;
    }

    /** @param language English where it is left out */
    public record Wish(String email, String language) {}

    private record Fault(int status, String words) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sends one letter, marked as a test, to this address")
    public Uni<Response> send(@PathParam("mailing") String mailing, Wish wish) {
        var wished = wish == null ? new Wish(null, null) : wish;
        return fault(mailing, wished.email(), wished.language())
                .map(fault -> fault.map(TestLetterResource::problem)
                        .orElseGet(() -> Response.noContent().build()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> sendByButton(
            @PathParam("mailing") String mailing,
            @RestForm("email") String email,
            @RestForm("language") String language) {
        return fault(mailing, email, language)
                .chain(fault -> fault.map(
                                it -> page.faulty(mailing, it.status(), email == null ? "" : email, it.words()))
                        .orElseGet(() -> Uni.createFrom()
                                .item(() -> MailingActions.back(mailing, Notice.TESTED)
                                        .build())));
    }

    private Uni<Optional<Fault>> fault(String mailing, String email, String language) {
        return EmailAddress.of(email)
                .map(address -> specimens.find(mailing, Language.of(language), address.text()))
                .map(found -> found.chain(this::send))
                .orElseGet(() -> fault(NO_ADDRESS, "This is not an address that can be written to"));
    }

    private Uni<Optional<Fault>> send(Optional<Addressed> letter) {
        return letter.map(it -> Uni.createFrom()
                        .item(() -> letters.send(it))
                        .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                        .map(TestLetterResource::fault))
                .orElseGet(() -> fault(404, "There is no such mailing, or nothing to tell"));
    }

    private static Optional<Fault> fault(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent it -> Optional.empty();
            case Outcome.NotTaken it -> Optional.of(new Fault(502, "The mail server did not take it: " + it.words()));
            case Outcome.NoServer it -> Optional.of(new Fault(503, "The mail server takes no mail just now"));
            case Outcome.Busy it -> Optional.of(new Fault(503, "Another test letter is on its way"));
        };
    }

    private static Uni<Optional<Fault>> fault(int status, String words) {
        return Uni.createFrom().item(Optional.of(new Fault(status, words)));
    }

    private static Response problem(Fault fault) {
        return fault.status() == NO_ADDRESS
                ? Problems.violation("email", fault.words())
                : Problems.of(fault.status(), fault.words());
    }
}
