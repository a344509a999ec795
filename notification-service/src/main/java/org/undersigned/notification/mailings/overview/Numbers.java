package org.undersigned.notification.mailings.overview;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as organisers read them. */
final class Numbers {

    private Numbers() {}

    static String of(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    static String of(long number, String one, String many) {
        return of(number) + " " + (number == 1 ? one : many);
    }
}
