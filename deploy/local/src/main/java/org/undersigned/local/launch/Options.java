package org.undersigned.local.launch;

import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What was typed after {@code deploy/up}.
 *
 * @param fresh delete the data first
 * @param crowd how many signatories to invent; 0 for none
 * @param rate at most so many signatures a second; 0 for as fast as they are taken
 * @param seed the same seed invents the same crowd
 * @param keep leave the stack running when the crowd is through
 * @param trueDates publish the petition and the strikes of 2016 too
 */
public record Options(boolean fresh, int crowd, double rate, long seed, boolean keep, boolean trueDates, boolean help) {

    public static final String USAGE = """
            deploy/up [--fresh] [--crowd N [--rate R] [--seed S] [--keep]] [--true-dates]

              --fresh       delete deploy/local/data first
              --crowd N     send N invented signatories through the real form, then compare the count with the truth;
                            stops the stack at the end unless --keep is given or it was running already
              --rate R      at most R signatures a second
              --seed S      the same crowd again
              --keep        leave the stack running after the crowd
              --true-dates  publish the petition junior-doctors-2016 with the true dates of that year
            """;

    private static final int MOST = 1_000_000;

    public static Options parse(String... arguments) {
        var reading = new Reading();
        var rest = Arrays.asList(arguments).iterator();
        while (rest.hasNext()) {
            reading.take(rest.next(), rest);
        }
        return reading.result();
    }

    private static final class Reading {

        private boolean fresh;
        private int crowd;
        private double rate;
        private long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        private boolean keep;
        private boolean trueDates;
        private boolean help;

        void take(String argument, Iterator<String> rest) {
            switch (argument) {
                case "--fresh" -> fresh = true;
                case "--crowd" -> crowd = (int) number(argument, rest, 1, MOST);
                case "--rate" -> rate = number(argument, rest, 0.1, 100_000);
                case "--seed" -> seed = (long) number(argument, rest, 0, Integer.MAX_VALUE);
                case "--keep" -> keep = true;
                case "--true-dates" -> trueDates = true;
                case "--help", "-h" -> help = true;
                default -> throw new Refusal("deploy/up does not know " + argument + "; see deploy/up --help.");
            }
        }

        private static double number(String name, Iterator<String> rest, double least, double most) {
            try {
                var value = Double.parseDouble(rest.hasNext() ? rest.next() : "");
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException none) {
                // Said below.
            }
            throw new Refusal("%s needs a number from %s to %,.0f.".formatted(name, trimmed(least), most));
        }

        private static String trimmed(double number) {
            return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
        }

        Options result() {
            if (crowd == 0 && (rate > 0 || keep)) {
                throw new Refusal("--rate and --keep belong to --crowd N.");
            }
            return new Options(fresh, crowd, rate, seed, keep, trueDates, help);
        }
    }
}
