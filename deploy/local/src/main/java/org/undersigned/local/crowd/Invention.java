package org.undersigned.local.crowd;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A crowd that exists only as arithmetic: whoever is asked for by number is made on the spot, the same for the same seed,
 * so that 50,000 people take no memory.
 */
record Invention(long seed) {

    private static final double AGAIN = 0.02;
    private static final double HOUSEHOLD = 0.02;
    private static final double CONFIRM = 0.9;
    private static final double RETRY = 0.01;
    private static final int LOOK_BACK = 500;

    private static final List<String> OCCUPATIONS = List.of(
            "junior-doctor",
            "junior-doctor",
            "consultant",
            "nurse",
            "medical-student",
            "nhs-staff",
            "patient",
            "public",
            "public",
            "");

    // Gmail because its addresses have spellings; the others can belong to nobody. All of it stays on this machine.
    private static final List<String> DOMAINS = List.of("example.org", "example.net", "example.com", "gmail.com");

    /** What a number stands for. */
    enum Role {
        /** Somebody signs for the first time. */
        FIRST,
        /** Somebody signs once more, spelling it otherwise. */
        AGAIN,
        /** Somebody of the same home and inbox as the one before. */
        HOUSEHOLD
    }

    Role role(int index) {
        var drawn = drawn(index);
        // Only straight behind the first of a home, so that no home has three.
        return drawn == Role.HOUSEHOLD && drawn(index - 1) != Role.FIRST ? Role.FIRST : drawn;
    }

    private Role drawn(int index) {
        if (index < 2) {
            return Role.FIRST;
        }
        var roll = dice(index).roll("role");
        return roll < AGAIN ? Role.AGAIN : roll < AGAIN + HOUSEHOLD ? Role.HOUSEHOLD : Role.FIRST;
    }

    /** The number of the one whose inbox it is. */
    int owner(int index) {
        return switch (role(index)) {
            case FIRST -> index;
            case HOUSEHOLD -> index - 1;
            case AGAIN -> alone(index - 1 - dice(index).below(Math.min(index, LOOK_BACK), "who"));
        };
    }

    /** The nearest before who shares an inbox with nobody: a mail there can only be for them. */
    private int alone(int from) {
        int owner = from;
        while (owner > 0 && (role(owner) != Role.FIRST || hasHousehold(owner))) {
            owner--;
        }
        return owner;
    }

    boolean hasHousehold(int owner) {
        return role(owner + 1) == Role.HOUSEHOLD;
    }

    Person person(int index) {
        return switch (role(index)) {
            case FIRST -> first(index);
            case HOUSEHOLD -> beside(index, first(index - 1));
            case AGAIN -> otherwise(index, first(owner(index)));
        };
    }

    /** Whether the inbox's owner presses the button in the mail. */
    boolean confirms(int owner) {
        return dice(owner).roll("confirms") < CONFIRM;
    }

    /** Whether the form is sent twice, as by an impatient double click. */
    boolean sendsTwice(int index) {
        return dice(index).roll("twice") < RETRY;
    }

    private Person first(int index) {
        var dice = dice(index);
        var name = Names.of(dice);
        var home = Homes.of(dice);
        return new Person(
                name.shown(),
                name.latin() + "." + tag(index) + "@" + dice.oneOf(DOMAINS, "domain"),
                home.postcode(),
                home.country(),
                dice.oneOf(OCCUPATIONS, "occupation"),
                updates(dice));
    }

    /** Unlike every other number's and seed's, also without the dots. */
    private String tag(int index) {
        return "%07d%s".formatted(index, Long.toString(seed, 36));
    }

    private static List<String> updates(Dice dice) {
        return Stream.of("strikes", "milestones", "news")
                .filter(update -> dice.roll(update) < 0.5)
                .toList();
    }

    private Person beside(int index, Person first) {
        var other = first(index);
        var name = other.name().equals(first.name()) ? other.name() + " Junior" : other.name();
        return new Person(name, first.email(), first.postcode(), first.country(), other.occupation(), other.updates());
    }

    private Person otherwise(int index, Person first) {
        var dice = dice(index);
        return new Person(
                dice.roll("spelling") < 0.5 ? first.name().toUpperCase(Locale.ROOT) : first.name() + " ",
                respelt(dice, first.email()),
                first.postcode(),
                first.country(),
                first.occupation(),
                first.updates());
    }

    /** The same inbox, written otherwise. */
    private static String respelt(Dice dice, String email) {
        var parts = List.of(email.split("@"));
        var spelling = dice.below(3, "email");
        if (spelling == 0) {
            return parts.get(0) + "@" + parts.get(1).toUpperCase(Locale.ROOT);
        }
        if (parts.get(1).equals("gmail.com")) {
            return spelling == 1 ? parts.get(0).replace(".", "") + "@gmail.com" : parts.get(0) + "+nhs@googlemail.com";
        }
        return email;
    }

    private Dice dice(int index) {
        return new Dice(seed, index);
    }
}
