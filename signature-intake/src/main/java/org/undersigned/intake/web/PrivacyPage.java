package org.undersigned.intake.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.NonBlocking;

import org.undersigned.intake.signing.Consent;

@Path("/privacy")
public class PrivacyPage {

    @GET
    @NonBlocking
    @Produces(MediaType.TEXT_HTML)
    public Response show() {
        return Html.page(200, WebTemplates.privacy(Consent.VERSION));
    }
}
