package org.undersigned.tally.results.rest;

import java.time.ZonedDateTime;
import java.util.List;

import org.undersigned.tally.corrections.Ledger;
import org.undersigned.tally.language.Language;
import org.undersigned.tally.results.About;

/**
 * A page of the ledger for people, who leaf through it to its very first row.
 *
 * @param first whether it is the one with the newest
 */
record CorrectionsPage(About about, Ledger ledger, Language language, Addresses addresses, boolean first) {

    public String title() {
        return about.title();
    }

    public String home() {
        return addresses.home();
    }

    public String address() {
        return addresses.results(about.slug());
    }

    /** @return since when nothing newer can be read; null while it can */
    public ZonedDateTime asOf() {
        return ledger.asOf() == null
                ? null
                : ledger.asOf().atZone(about.calendar().zone());
    }

    public List<Correction> corrections() {
        return ledger.corrections().stream()
                .map(row -> Correction.of(row, about.calendar()))
                .toList();
    }

    /** @return null on the last page */
    public Long next() {
        return ledger.next();
    }

    public long fallen() {
        return -ledger.fallen().online() - ledger.fallen().paper();
    }

    public long restored() {
        return ledger.restored().online() + ledger.restored().paper();
    }

    public String mark() {
        return about.language().equals(language.code()) ? "" : " lang=\"" + about.language() + "\"";
    }
}
