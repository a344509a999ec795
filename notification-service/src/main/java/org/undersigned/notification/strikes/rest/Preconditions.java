package org.undersigned.notification.strikes.rest;

import java.util.Optional;
import java.util.regex.Pattern;

import org.undersigned.notification.strikes.Seen;
import org.undersigned.notification.strikes.Strike;

/** A strike's sequence as an entity tag (RFC 9110, 13.1): what was checked is what is changed, or nothing is. */
final class Preconditions {

    private static final Pattern SEQUENCE = Pattern.compile("\"?(\\d{1,9})\"?");

    /** No strike has it. */
    private static final Seen SOMETHING_ELSE = new Seen(Optional.of(-1));

    private Preconditions() {}

    static String tag(Strike strike) {
        return String.valueOf(strike.sequence());
    }

    /** Empty where nothing is asked. */
    static Optional<Seen> seen(String ifMatch, String ifNoneMatch) {
        if (ifMatch != null) {
            return Optional.of(sequence(ifMatch));
        }
        return Optional.ofNullable(ifNoneMatch).filter("*"::equals).map(any -> Seen.NOTHING);
    }

    static Seen sequence(String text) {
        var number = SEQUENCE.matcher(text.strip());
        return number.matches() ? new Seen(Optional.of(Integer.valueOf(number.group(1)))) : SOMETHING_ELSE;
    }
}
