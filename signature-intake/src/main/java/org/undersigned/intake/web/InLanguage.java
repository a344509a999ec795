package org.undersigned.intake.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.UriBuilder;

import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.undersigned.intake.language.Choice;
import org.undersigned.intake.language.Language;
import org.undersigned.intake.language.Languages;

/** Answers are made in no language; on their way out they are put into the visitor's. */
@Singleton
class InLanguage {

    private static final String COOKIE = Choice.PARAMETER;
    private static final int A_YEAR = 31_536_000;

    private final Languages languages;
    private final Addresses addresses;

    InLanguage(Languages languages, Addresses addresses) {
        this.languages = languages;
        this.addresses = addresses;
    }

    @ServerResponseFilter
    void say(ContainerRequestContext request, ContainerResponseContext response) {
        var choice = choose(request);
        var isPage = response.getEntity() instanceof TemplateInstance;
        switch (response.getEntity()) {
            case TemplateInstance page -> show(page, choice, response);
            case Untold answer -> response.setEntity(answer.in(choice.language().words(FaultWords.class)));
            case null, default -> {}
        }
        if (response.getStatus() == 303 && choice.named()) {
            goOn(choice, response);
        }
        // Pictures and feeds are kept by caches for everybody, and a cookie with them.
        if (choice.lasting() && isPage) {
            response.getHeaders().add("Set-Cookie", remember(choice.language()));
        }
    }

    private Choice choose(ContainerRequestContext request) {
        return languages.choose(
                request.getUriInfo().getQueryParameters().getFirst(Choice.PARAMETER),
                value(request.getCookies().get(COOKIE)),
                request.getHeaderString("Accept-Language"));
    }

    private static String value(Cookie cookie) {
        return cookie == null ? null : cookie.getValue();
    }

    private static void show(TemplateInstance page, Choice choice, ContainerResponseContext response) {
        page.setLocale(choice.language().locale()).setAttribute("choice", choice);
        response.setEntity(page.render());
        response.getHeaders().putSingle("Content-Language", choice.language().code());
        response.getHeaders().add("Vary", "Accept-Language, Cookie");
    }

    /** Without it the language would be lost wherever no cookie is kept: in another site's frame, say. */
    private static void goOn(Choice choice, ContainerResponseContext response) {
        var there = UriBuilder.fromUri(response.getHeaderString("Location"))
                .replaceQueryParam(Choice.PARAMETER, choice.language().code());
        response.getHeaders().putSingle("Location", there.build().toString());
    }

    /** Only for somebody who asked for another language than their browser does. It tells nothing else. */
    private String remember(Language language) {
        return "%s=%s; Path=/; Max-Age=%d; SameSite=Lax; HttpOnly%s"
                .formatted(COOKIE, language.code(), A_YEAR, addresses.isEncrypted() ? "; Secure" : "");
    }
}
