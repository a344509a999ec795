package org.undersigned.tally.register.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

import io.quarkus.qute.TemplateExtension;

import org.undersigned.tally.register.Lot;
import org.undersigned.tally.register.SetApart.Pile;

/** Where a pile's page is: {@code {pile.query}}. Reasons and petitions are as they came. */
@TemplateExtension
final class InAddress {

    private InAddress() {}

    static String query(Pile pile) {
        return query(new Lot(pile.petition(), pile.reason()));
    }

    static String query(Lot lot) {
        var petition = lot.petition() == null ? "" : lot.petition();
        return "?petition=" + URLEncoder.encode(petition, UTF_8) + "&reason=" + URLEncoder.encode(lot.reason(), UTF_8);
    }
}
