package org.undersigned.faults.load;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Somebody invented, the same for the same seed.
 *
 * @param repeats whether they sign once more under another key, in capital letters
 */
public record Person(
        int number,
        String petition,
        String name,
        String email,
        List<String> updates,
        boolean confirms,
        boolean withdraws,
        boolean repeats) {

    /** In everybody's name and address, and nowhere else: wherever it turns up outside of records and mails it has leaked. */
    public static final String CANARY = "canaryquill";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> DOMAINS =
            List.of("example.org", "example.net", "example.com", "one.example", "two.example", "three.example");

    /** Somebody whose name and address a case has chosen; they do nothing but sign and, if wanted, confirm. */
    public static Person guest(String petition, int number, String name, String email, boolean confirms) {
        return new Person(number, petition, name, email, List.of(), confirms, false, false);
    }

    static Person of(String petition, int number, long seed) {
        // Random would give neighbours of one crowd nearly the same.
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var name = "Canaryquill " + letters(number);
        var email = CANARY + "." + letters(number).toLowerCase(Locale.ROOT) + "." + petition + "@"
                + DOMAINS.get(random.nextInt(DOMAINS.size()));
        boolean confirms = random.nextInt(100) < 92;
        return new Person(
                number,
                petition,
                name,
                email,
                updates(random),
                confirms,
                confirms && random.nextInt(100) < 6,
                random.nextInt(100) < 5);
    }

    private static List<String> updates(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.of("strikes");
            case 2 -> List.of("milestones");
            default -> List.of("strikes", "milestones");
        };
    }

    /** A number for people's names, in which digits are rare. */
    private static String letters(int number) {
        var letters = new StringBuilder();
        for (int rest = number + 26; rest > 0; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        letters.setCharAt(0, Character.toUpperCase(letters.charAt(0)));
        return letters.append("son").toString();
    }

    /** Why they sign. */
    enum Time {
        FIRST,
        AGAIN,
        /** Whoever has signed already is sent a mail with the way to withdraw. */
        BEFORE_LEAVING
    }

    /** The same key is the same submission, however often it is sent. */
    UUID key(Time time) {
        return UUID.nameUUIDFromBytes((petition + " " + number + " " + time).getBytes());
    }

    String submission(Time time) {
        var form = Map.of(
                "name",
                time == Time.FIRST ? name : name.toUpperCase(Locale.ROOT),
                "email",
                email,
                "postcode",
                "TN13 1AA",
                "updates",
                updates,
                "consent",
                true);
        try {
            return JSON.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of 198.18.0.0/15, kept for such things (RFC 2544). */
    String address() {
        return "198.18." + (number >> 8 & 0xFF) + "." + (number & 0xFF);
    }
}
