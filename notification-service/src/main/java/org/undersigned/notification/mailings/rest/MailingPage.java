package org.undersigned.notification.mailings.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.undersigned.notification.mailings.rest.MailingPages.Whole;

/** A mailing's page, also with what a button of it has brought. */
@Singleton
class MailingPage {

    private final Looking looking;

    MailingPage(Looking looking) {
        this.looking = looking;
    }

    Uni<Response> of(String mailing, Notice notice) {
        return page(mailing, 200, notice, null, null);
    }

    /**
     * @param typed the address that was typed for a test letter
     * @param fault why it did not go
     */
    Uni<Response> faulty(String mailing, int status, String typed, String fault) {
        return page(mailing, status, null, typed, fault);
    }

    private Uni<Response> page(String mailing, int status, Notice notice, String typed, String fault) {
        return looking.at(mailing)
                .chain(found -> found.map(it -> looking.letters(mailing)
                                .map(letters -> new Whole(it, letters, notice, typed, fault))
                                .map(whole -> MailingPages.html(status, MailingPages.of(whole))
                                        .build()))
                        .orElseGet(() -> Uni.createFrom().item(MailingResource.unknown())));
    }
}
