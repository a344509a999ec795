package org.undersigned.local.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.undersigned.local.launch.Refusal;

/**
 * What was typed behind {@code deploy/verify}.
 *
 * @param petitions empty for all there are
 * @param log whether to fold the log anew too
 */
public record Order(List<String> petitions, boolean log, Optional<String> tally) {

    private static final String USAGE = """
            deploy/verify [--register-only] [--tally URL] [PETITION...]

              --register-only  leave out the log, which takes a second for some ten thousand signatures
              --tally URL      where the tally-service is, if it is not that of deploy/up on this machine

            The organiser's password is that of deploy/local/data, or UNDERSIGNED_ORGANISER_PASSWORD.
            Status 0 where every count is right, 1 where one is not, 2 where that could not be found out.""";

    public static Order parse(String... arguments) {
        var petitions = new ArrayList<String>();
        boolean log = true;
        Optional<String> tally = Optional.empty();
        var rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            switch (word) {
                case "--register-only" -> log = false;
                case "--tally" -> tally = Optional.of(address(rest));
                default -> petitions.add(petition(word));
            }
        }
        return new Order(List.copyOf(petitions), log, tally);
    }

    private static String address(Iterator<String> rest) {
        var address = rest.hasNext() ? rest.next() : "";
        if (!address.matches("https?://[^/?#]+/?")) {
            throw new Refusal(USAGE);
        }
        return address;
    }

    private static String petition(String word) {
        if (!word.matches("[a-z0-9][a-z0-9-]*")) {
            throw new Refusal(USAGE);
        }
        return word;
    }
}
