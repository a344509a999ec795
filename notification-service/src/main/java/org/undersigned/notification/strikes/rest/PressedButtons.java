package org.undersigned.notification.strikes.rest;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.undersigned.notification.petitions.Petition;
import org.undersigned.notification.strikes.Change;
import org.undersigned.notification.strikes.Proposal.Verdict.Possible;
import org.undersigned.notification.strikes.Proposal.Verdict.Refused;
import org.undersigned.notification.strikes.rest.StrikeViews.CheckPage;
import org.undersigned.notification.strikes.rest.StrikeViews.FormPage;
import org.undersigned.notification.strikes.rest.StrikeViews.OffPage;
import org.undersigned.notification.strikes.store.StrikeChecks;
import org.undersigned.notification.strikes.store.StrikeStore;

/** The buttons of the pages: only two of them change anything, and only what was looked at before. */
@ApplicationScoped
class PressedButtons {

    private final StrikeStore strikes;
    private final StrikeChecks checks;

    PressedButtons(StrikeStore strikes, StrikeChecks checks) {
        this.strikes = strikes;
        this.checks = checks;
    }

    Uni<Response> press(String button, Petition petition, Typed typed) {
        return switch (button) {
            case "edit" ->
                Uni.createFrom().item(StrikeViews.html(200, new FormPage(FormView.of(petition, typed.anew()))));
            case "save" -> possible(petition, typed, it -> save(petition, typed, it));
            case "off" -> callOff(petition, typed);
            default -> possible(petition, typed, it -> check(200, petition, typed.anew(), it));
        };
    }

    private static Uni<Response> possible(Petition petition, Typed typed, Function<Possible, Uni<Response>> then) {
        return switch (typed.proposal().check(petition.timeZone())) {
            case Refused it ->
                Uni.createFrom()
                        .item(StrikeViews.html(422, new FormPage(FormView.faulty(petition, typed, it.violations()))));
            case Possible it -> then.apply(it);
        };
    }

    private Uni<Response> check(int status, Petition petition, Typed typed, Possible possible) {
        return checks.plan(petition, typed.name(), possible)
                .map(check -> new CheckedView(
                        petition, typed.named(check.strike().name(), check.seen()), check, status == 409))
                .map(view -> StrikeViews.html(status, new CheckPage(view)));
    }

    /** A question that was not answered is asked again. */
    private Uni<Response> save(Petition petition, Typed typed, Possible possible) {
        if (!possible.twice().isEmpty() || typed.name().isEmpty()) {
            return check(200, petition, typed.anew(), possible);
        }
        return strikes.plan(petition.slug(), typed.name().get(), possible.dates(), typed.version())
                .chain(change -> change.map(it -> saved(petition, it))
                        .orElseGet(() -> check(409, petition, typed.anew(), possible)));
    }

    private Uni<Response> callOff(Petition petition, Typed typed) {
        return strikes.cancel(petition.slug(), typed.id(), typed.version())
                .chain(change -> change.map(it -> saved(petition, it)).orElseGet(() -> lookAgain(petition, typed)));
    }

    private Uni<Response> lookAgain(Petition petition, Typed typed) {
        return checks.cancel(petition, typed.id())
                .map(check -> check.map(it -> new CheckedView(petition, typed.named(typed.id(), it.seen()), it, true))
                        .map(view -> StrikeViews.html(409, new OffPage(view)))
                        .orElseGet(() -> StrikeViews.notFound("There is no such strike")));
    }

    private static Uni<Response> saved(Petition petition, Change change) {
        var done = switch (change) {
            case Change.Planned it -> "planned";
            case Change.Moved it -> "moved";
            case Change.Cancelled it -> "off";
            case Change.Unchanged it -> "unchanged";
        };
        return Uni.createFrom().item(StrikeViews.back(petition, done));
    }
}
