package org.undersigned.tally.results.rest;

import java.util.Locale;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

import org.undersigned.tally.counting.Kind;
import org.undersigned.tally.language.Language;
import org.undersigned.tally.register.Channel;
import org.undersigned.tally.results.About;
import org.undersigned.tally.results.Nation;
import org.undersigned.tally.results.Row;
import org.undersigned.tally.results.Towns;

/** What cells are called in a language. */
record Names(About about, Language language) {

    String of(Kind kind, Row row) {
        return switch (row.type()) {
            case CELL -> cell(kind, row.cell());
            case UNKNOWN -> unknown(kind);
            case OTHER -> row.within() == null ? words().other() : words().otherIn(nation(row.within()));
        };
    }

    /** Whether it is the campaign that calls it so. */
    boolean isCampaigns(Kind kind, Row row) {
        return kind == Kind.OCCUPATION && row.isCell();
    }

    String nation(String wireName) {
        return Nation.named(wireName).map(words()::nation).orElse(wireName);
    }

    private String cell(Kind kind, String cell) {
        return switch (kind) {
            case COUNTRY -> country(cell);
            case NATION -> nation(cell);
            case AREA -> Towns.of(cell);
            case OCCUPATION -> about.occupations().getOrDefault(cell, cell);
            case CHANNEL -> words().channel(Channel.named(cell));
            case GATHERING -> cell;
        };
    }

    private String unknown(Kind kind) {
        return switch (kind) {
            case OCCUPATION -> words().ratherNot();
            case GATHERING -> words().noGathering();
            case COUNTRY, NATION, AREA, CHANNEL -> words().unknown();
        };
    }

    private String country(String code) {
        return Locale.of("", code).getDisplayCountry(language.locale());
    }

    private ResultsWords words() {
        return language == Language.ENGLISH
                ? MessageBundles.get(ResultsWords.class)
                : MessageBundles.get(ResultsWords.class, Localized.Literal.of(language.code()));
    }
}
