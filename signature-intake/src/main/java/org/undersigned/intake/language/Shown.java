package org.undersigned.intake.language;

import java.text.NumberFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;

/**
 * Numbers and moments as they are written in the page's language, for templates and for messages alike:
 * {@code {count.number}}, {@code {start.day}}.
 */
@TemplateExtension
final class Shown {

    private Shown() {}

    /** "12,345". */
    static String number(Number number, @TemplateAttribute Locale locale) {
        return NumberFormat.getIntegerInstance(here(locale)).format(number.longValue());
    }

    /** "9 March 2016". */
    static String day(ZonedDateTime moment, @TemplateAttribute Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(here(locale))
                .format(moment);
    }

    /** "Wednesday". */
    static String weekday(ZonedDateTime moment, @TemplateAttribute Locale locale) {
        return in("EEEE", moment, locale);
    }

    /** "Mar". */
    static String month(ZonedDateTime moment, @TemplateAttribute Locale locale) {
        return in("MMM", moment, locale);
    }

    /** "08:00". */
    static String time(ZonedDateTime moment, @TemplateAttribute Locale locale) {
        return in("HH:mm", moment, locale);
    }

    /** "GMT". */
    static String clock(ZonedDateTime moment, @TemplateAttribute Locale locale) {
        return in("zzz", moment, locale);
    }

    private static String in(String pattern, ZonedDateTime moment, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, here(locale)).format(moment);
    }

    /** "en" alone writes months before days. */
    private static Locale here(Locale locale) {
        return locale.getCountry().isEmpty() ? Locale.of(locale.getLanguage(), "GB") : locale;
    }
}
