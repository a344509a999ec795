package org.undersigned.tally.register.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.quarkus.qute.TemplateExtension;

/** A moment as people read it: {@code {pile.first.words}}. Piles are of many petitions, so in universal time. */
@TemplateExtension
final class InWords {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.UK);

    private InWords() {}

    static String words(Instant moment) {
        return WORDS.format(moment.atZone(ZoneOffset.UTC));
    }
}
