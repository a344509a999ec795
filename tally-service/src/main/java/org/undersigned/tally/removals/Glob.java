package org.undersigned.tally.removals;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pattern of mail domains: {@code *} stands for any characters, {@code ?} for one. {@code *.example.org} does not meet
 * {@code example.org} itself.
 *
 * @param text in lower case and ASCII, as domains are kept
 */
public record Glob(String text) {

    private static final Pattern SOUND = Pattern.compile("[a-z0-9.*?-]{1,253}");
    private static final Pattern SAYS_SOMETHING = Pattern.compile(".*[a-z0-9].*");

    /** Empty where no domain could meet it, or every one. */
    static Optional<Glob> read(String typed) {
        return ascii(typed.strip())
                .filter(SOUND.asMatchPredicate())
                .filter(SAYS_SOMETHING.asMatchPredicate())
                .map(Glob::new);
    }

    private static Optional<String> ascii(String typed) {
        try {
            return Optional.of(IDN.toASCII(typed).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    /** For SQL's LIKE. A sound pattern has none of its special characters. */
    public String like() {
        return text.replace('*', '%').replace('?', '_');
    }
}
