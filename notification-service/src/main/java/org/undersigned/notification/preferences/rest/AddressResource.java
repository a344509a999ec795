package org.undersigned.notification.preferences.rest;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.undersigned.notification.language.Language;
import org.undersigned.notification.preferences.PreferenceTokens;
import org.undersigned.notification.preferences.rest.Pages.AddressPage;
import org.undersigned.notification.preferences.store.AddressStore;
import org.undersigned.notification.preferences.store.AddressStore.Pending;

/** Behind the link in the mail to a new address: a page, and its button. */
@OwnPage
@Path("/address/{token}")
@Produces(MediaType.TEXT_HTML)
public class AddressResource {

    private final PreferenceTokens tokens;
    private final AddressStore addresses;

    AddressResource(PreferenceTokens tokens, AddressStore addresses) {
        this.tokens = tokens;
        this.addresses = addresses;
    }

    @GET
    public Uni<Response> page(@PathParam("token") String token, @HeaderParam("Accept-Language") String accepted) {
        return known(token, accepted, addresses::pending, it -> {
            var language = Language.of(it.locale());
            return Pages.html(200, language, new AddressPage(it, language.code(), "/address/" + token));
        });
    }

    @POST
    public Uni<Response> confirm(@PathParam("token") String token, @HeaderParam("Accept-Language") String accepted) {
        return known(token, accepted, addresses::confirm, it -> {
            var language = Language.of(it.locale());
            var words = language.words(PreferenceWords.class);
            return Pages.notice(200, language, words.confirmedTitle(), words.confirmedText());
        });
    }

    private Uni<Response> known(
            String token,
            String accepted,
            Function<UUID, Uni<Optional<Pending>>> find,
            Function<Pending, Response> answer) {
        return tokens.address(token)
                .map(find)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(found -> found.map(answer).orElseGet(() -> unknown(accepted)));
    }

    private static Response unknown(String accepted) {
        var language = Language.accepted(accepted);
        var words = language.words(PreferenceWords.class);
        return Pages.notice(404, language, words.brokenTitle(), words.brokenText());
    }
}
