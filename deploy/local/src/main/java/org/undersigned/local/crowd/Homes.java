package org.undersigned.local.crowd;

import java.util.List;

/** Where people live: mostly England, with postcodes of the shapes that exist. */
final class Homes {

    private static final double ABROAD = 0.03;

    private static final List<String> AREAS = List.of(
            "TN", "CT", "ME", "SE", "SW", "NW", "B", "M", "L", "LS", "S", "BS", "NG", "CB", "OX", "YO", "NE", "PL",
            "EX", "BN", "CF", "G", "EH", "BT", "E", "N", "W");

    /** Shapes of their own: central London's letter, a single digit, the girobank's and the forces' stay out. */
    private static final List<String> CENTRAL =
            List.of("EC1A", "EC2M", "W1A", "WC2H", "SW1A", "SE1P", "E1W", "N1C", "NW1W");

    // The second half of a postcode knows no C, I, K, M, O and V.
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private static final List<Home> FOREIGN = List.of(
            new Home("D02 X285", "IE"),
            new Home("75011", "FR"),
            new Home("10115", "DE"),
            new Home("00-950", "PL"),
            new Home("110001", "IN"),
            new Home("2000", "AU"),
            new Home("K1A 0B1", "CA"),
            new Home("", "AE"));

    private Homes() {}

    record Home(String postcode, String country) {}

    static Home of(Dice dice) {
        return dice.roll("abroad") < ABROAD ? dice.oneOf(FOREIGN, "foreign") : new Home(british(dice), "GB");
    }

    private static String british(Dice dice) {
        var outward = dice.roll("central") < 0.05
                ? dice.oneOf(CENTRAL, "area")
                : dice.oneOf(AREAS, "area") + (1 + dice.below(28, "district"));
        return outward + " " + dice.below(10, "sector") + letter(dice, "unit") + letter(dice, "unit'");
    }

    private static char letter(Dice dice, String question) {
        return LETTERS.charAt(dice.below(LETTERS.length(), question));
    }
}
