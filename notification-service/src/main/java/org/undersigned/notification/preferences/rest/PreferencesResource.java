package org.undersigned.notification.preferences.rest;

import java.net.URI;
import java.util.function.BiFunction;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestForm;

import org.undersigned.notification.PublicUrls;
import org.undersigned.notification.language.Language;
import org.undersigned.notification.preferences.EmailAddress;
import org.undersigned.notification.preferences.PreferenceTokens;
import org.undersigned.notification.preferences.PreferenceTokens.Holder;
import org.undersigned.notification.preferences.Wishes;
import org.undersigned.notification.preferences.rest.Pages.PreferencesPage;
import org.undersigned.notification.preferences.rest.Pages.View;
import org.undersigned.notification.preferences.store.AddressStore;
import org.undersigned.notification.preferences.store.PreferenceStore;
import org.undersigned.notification.preferences.store.PreferenceStore.Preferences;

/** What somebody wants to be written and where, without a log-in: the link in their mails opens it. A GET changes nothing. */
@OwnPage
@Path("/preferences/{token}")
@Produces(MediaType.TEXT_HTML)
public class PreferencesResource {

    private final PreferenceTokens tokens;
    private final PreferenceStore preferences;
    private final AddressStore addresses;
    private final PublicUrls urls;

    PreferencesResource(PreferenceTokens tokens, PreferenceStore preferences, AddressStore addresses, PublicUrls urls) {
        this.tokens = tokens;
        this.preferences = preferences;
        this.addresses = addresses;
        this.urls = urls;
    }

    @GET
    public Uni<Response> page(
            @PathParam("token") String token,
            @QueryParam("done") String done,
            @HeaderParam("Accept-Language") String accepted) {
        return known(
                token,
                accepted,
                (holder, held) -> Uni.createFrom()
                        .item(page(200, held, token, Done.of(done).orElse(null), null)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> keep(
            @PathParam("token") String token,
            @RestForm("strikes") String strikes,
            @RestForm("milestones") String milestones,
            @RestForm("news") String news,
            @RestForm("language") String language,
            @HeaderParam("Accept-Language") String accepted) {
        var wishes = new Wishes(strikes != null, milestones != null, news != null, Language.of(language));
        return known(
                token,
                accepted,
                (holder, held) -> preferences
                        .keep(holder, wishes)
                        .map(gone -> back(token, gone ? Done.SAVED : Done.SAVED_BUT_ONE)));
    }

    @POST
    @Path("address")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> change(
            @PathParam("token") String token,
            @RestForm("email") String email,
            @HeaderParam("Accept-Language") String accepted) {
        return known(
                token,
                accepted,
                (holder, held) -> EmailAddress.of(email)
                        .map(address -> addresses
                                .ask(holder.supporter(), address)
                                .map(asked -> back(token, asked ? Done.ASKED : Done.TOO_OFTEN)))
                        .orElseGet(
                                () -> Uni.createFrom().item(page(422, held, token, null, email == null ? "" : email))));
    }

    @GET
    @Path("data.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> data(@PathParam("token") String token, @HeaderParam("Accept-Language") String accepted) {
        return known(
                token,
                accepted,
                (holder, held) -> preferences
                        .everything(holder)
                        .map(data -> Response.ok(data.orElseThrow().toPrettyString(), MediaType.APPLICATION_JSON_TYPE)
                                .header("Content-Disposition", "attachment; filename=\"" + held.petition() + ".json\"")
                                .header("Cache-Control", "no-store")
                                .build()));
    }

    private Response page(int status, Preferences held, String token, Done done, String typed) {
        var language = Language.of(held.locale());
        var own = held.statusToken();
        var view = new View(
                held,
                language,
                done,
                typed,
                "/preferences/" + token,
                urls.petition(held.petition()),
                own == null ? null : urls.status(own),
                own == null ? null : urls.erase(own));
        return Pages.html(status, language, new PreferencesPage(view));
    }

    private static Response back(String token, Done done) {
        return Response.seeOther(URI.create("/preferences/" + token + "?done=" + done.code()))
                .build();
    }

    private Uni<Response> known(String token, String accepted, BiFunction<Holder, Preferences, Uni<Response>> then) {
        var holder = tokens.preferences(token);
        return holder.isEmpty()
                ? Uni.createFrom().item(unknown(accepted))
                : preferences
                        .find(holder.get())
                        .chain(held -> held.map(it -> then.apply(holder.get(), it))
                                .orElseGet(() -> Uni.createFrom().item(unknown(accepted))));
    }

    private static Response unknown(String accepted) {
        var language = Language.accepted(accepted);
        var words = language.words(PreferenceWords.class);
        return Pages.notice(404, language, words.brokenTitle(), words.brokenText());
    }
}
