package org.undersigned.notification.supporters.rest;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestForm;

import org.undersigned.notification.PublicUrls;
import org.undersigned.notification.language.Language;
import org.undersigned.notification.problems.NoticePage;
import org.undersigned.notification.supporters.Subscription;
import org.undersigned.notification.supporters.UnsubscribeTokens;
import org.undersigned.notification.supporters.UnsubscribeTokens.Claim;
import org.undersigned.notification.supporters.rest.Pages.UnsubscribePage;
import org.undersigned.notification.supporters.store.SubscriptionStore;
import org.undersigned.notification.supporters.store.SubscriptionStore.Choice;

/**
 * Unsubscribing by a page and by one click (RFC 8058). A GET changes nothing, because programs that check mail follow
 * its links; the POST needs nothing but the link.
 */
@Path("/unsubscribe/{token}")
@Produces(MediaType.TEXT_HTML)
public class UnsubscribeResource {

    private final UnsubscribeTokens tokens;
    private final SubscriptionStore subscriptions;
    private final PublicUrls urls;

    UnsubscribeResource(UnsubscribeTokens tokens, SubscriptionStore subscriptions, PublicUrls urls) {
        this.tokens = tokens;
        this.subscriptions = subscriptions;
        this.urls = urls;
    }

    @GET
    public Uni<Response> page(@PathParam("token") String token, @HeaderParam("Accept-Language") String accepted) {
        return known(token, accepted, (claim, choice) -> Uni.createFrom().item(page(choice, token, null, true)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> fromForm(
            @PathParam("token") String token,
            @RestForm("List-Unsubscribe") String oneClick,
            @RestForm("what") String what,
            @HeaderParam("Accept-Language") String accepted) {
        return stop(token, oneClick, what, accepted);
    }

    // RFC 8058, section 3.2 allows either encoding.
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> fromMultipart(
            @PathParam("token") String token,
            @RestForm("List-Unsubscribe") String oneClick,
            @RestForm("what") String what,
            @HeaderParam("Accept-Language") String accepted) {
        return stop(token, oneClick, what, accepted);
    }

    private Uni<Response> stop(String token, String oneClick, String what, String accepted) {
        return known(token, accepted, (claim, choice) -> {
            var subscription = chosen(what).orElse(claim.subscription());
            var stopped = subscriptions.stop(claim.supporter(), subscription);
            return "One-Click".equals(oneClick)
                    ? stopped.map(UnsubscribeResource::inOneClick)
                    : stopped.chain(gone -> afterwards(claim, token, subscription, gone));
        });
    }

    private static Response inOneClick(boolean gone) {
        return gone
                ? Response.ok("Unsubscribed", MediaType.TEXT_PLAIN).build()
                : Response.accepted("Unsubscribed; one mail that was being handed over may still arrive")
                        .type(MediaType.TEXT_PLAIN)
                        .build();
    }

    private Uni<Response> afterwards(Claim claim, String token, Subscription subscription, boolean gone) {
        return subscriptions
                .find(claim.supporter())
                .map(choice -> page(choice.orElseThrow(), token, subscription, gone));
    }

    private Response page(Choice choice, String token, Subscription done, boolean gone) {
        var language = Language.of(choice.locale());
        var page = new UnsubscribePage(
                language.code(), choice, urls.petition(choice.petition()), "/unsubscribe/" + token, done, gone);
        return Pages.html(200, language.set(page).render());
    }

    private Uni<Response> known(String token, String accepted, BiFunction<Claim, Choice, Uni<Response>> then) {
        var claim = tokens.check(token);
        return claim.isEmpty()
                ? Uni.createFrom().item(unknown(accepted))
                : subscriptions
                        .find(claim.get().supporter())
                        .chain(choice -> choice.map(it -> then.apply(claim.get(), it))
                                .orElseGet(() -> Uni.createFrom().item(unknown(accepted))));
    }

    private static Response unknown(String accepted) {
        var language = Language.accepted(accepted);
        var words = language.words(UnsubscribeWords.class);
        return Pages.html(
                404,
                NoticePage.of(language, words.brokenTitle(), words.brokenText()).render());
    }

    private static Optional<Subscription> chosen(String what) {
        try {
            return what == null ? Optional.empty() : Optional.of(Subscription.valueOf(what.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unheardOf) {
            return Optional.empty();
        }
    }
}
