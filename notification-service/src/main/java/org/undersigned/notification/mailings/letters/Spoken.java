package org.undersigned.notification.mailings.letters;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

import org.undersigned.notification.strikes.Strike;

/** Dates and numbers as one says them in a language, by the strike's own clocks. */
final class Spoken {

    private final Locale locale;
    private final PhraseWords words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter time;

    Spoken(Locale locale, PhraseWords words) {
        this.locale = locale;
        this.words = words;
        this.day = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale);
        this.shortDay = DateTimeFormatter.ofPattern("EEEE d MMMM", locale);
        this.time = DateTimeFormatter.ofPattern("HH:mm", locale);
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String day(Strike strike) {
        return shortDay.format(strike.start());
    }

    String dayInText(Strike strike) {
        return small(day(strike));
    }

    String startTime(Strike strike) {
        return time.format(strike.start());
    }

    /** From when to when, and in whose time. */
    String when(Strike strike) {
        var start = strike.start();
        var end = strike.end();
        var until =
                start.toLocalDate().equals(end.toLocalDate()) ? time.format(end) : words.untilDay(small(moment(end)));
        return words.fromTo(moment(start), until, zone(strike));
    }

    String whenInText(Strike strike) {
        return small(when(strike));
    }

    private String moment(ZonedDateTime at) {
        return day.format(at) + ", " + time.format(at);
    }

    /** Within a sentence the days of Welsh are written small: "dydd Mercher". English ones are not. */
    private String small(String day) {
        return locale.getLanguage().equals("cy") ? day.substring(0, 1).toLowerCase(locale) + day.substring(1) : day;
    }

    private String zone(Strike strike) {
        var name = strike.timeZone();
        var city = name.substring(name.lastIndexOf('/') + 1).replace('_', ' ');
        return name.contains("/") ? words.timeOf(city) : ZoneId.of(name).getDisplayName(TextStyle.FULL, locale);
    }
}
