package org.undersigned.notification.mailings.rest;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;

import org.undersigned.notification.mailings.store.LedgerPage;
import org.undersigned.notification.mailings.store.LedgerPage.Line;

/** The ledger, for programs and for people. */
@Path("/organiser/mailings")
@RolesAllowed("organiser")
public class MailingsResource {

    private static final int NEWEST = 200;

    private final LedgerPage ledger;

    MailingsResource(LedgerPage ledger) {
        this.ledger = ledger;
    }

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailingsPage(List<Line> lines) implements TemplateInstance {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<List<Line>> list() {
        return ledger.newest(NEWEST);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> page() {
        return ledger.newest(NEWEST).map(MailingsPage::new);
    }
}
