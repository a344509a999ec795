package org.undersigned.tally.language;

import java.text.NumberFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;

/** Numbers and moments as they are written in the page's language: {@code {count.number}}, {@code {start.day}}. */
@TemplateExtension
final class Shown {

    private Shown() {}

    /** "12,345". */
    static String number(Number number, @TemplateAttribute Object locale) {
        return NumberFormat.getIntegerInstance(here(locale)).format(number.longValue());
    }

    /** "9 March 2016". */
    static String day(ZonedDateTime moment, @TemplateAttribute Object locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(here(locale))
                .format(moment);
    }

    /** "08:00". */
    static String time(ZonedDateTime moment, @TemplateAttribute Object locale) {
        return DateTimeFormatter.ofPattern("HH:mm", here(locale)).format(moment);
    }

    /** "GMT". */
    static String clock(ZonedDateTime moment, @TemplateAttribute Object locale) {
        return DateTimeFormatter.ofPattern("zzz", here(locale)).format(moment);
    }

    /** "en" alone would write months before days. A sentence of the English files is given no locale at all. */
    private static Locale here(Object locale) {
        return locale instanceof Locale known ? Locale.of(known.getLanguage(), "GB") : Locale.UK;
    }
}
