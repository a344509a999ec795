package org.undersigned.bench.signing;

import java.time.Duration;

import org.undersigned.bench.Words;

/**
 * How long each part takes.
 *
 * @param rounds of bare, signing and plain beside each other
 * @param warmUps at the most, of each
 * @param connections at once when as much is sent as is taken
 * @param crowd connections at the most when people come by themselves
 */
public record SigningPlan(
        int rounds,
        int warmUps,
        Duration warmUp,
        Duration saturation,
        Duration half,
        Duration overload,
        int connections,
        int crowd) {

    public static final String USAGE = """
            deploy/bench signing [--quick] [--rounds N] [--overload MINUTES]

              --quick              three rounds of 2 s, and 5 s of overload
              --rounds N           of bare, signing and plain (5)
              --overload MINUTES   how long three times as many come as can sign (5)""";

    /** Enough that nobody waits for a word from the disk: with a few, each would be measured by its patience. */
    private static final int AT_ONCE = 1_000;

    private static final int CROWD = 2_000;
    private static final Duration QUICK_OVERLOAD = Duration.ofSeconds(5);

    /** @param words what was typed, of which its own are taken */
    public static SigningPlan parse(Words words) {
        int rounds = (int) words.number("--rounds", words.quick() ? 3 : 5);
        var overload = words.minutes("--overload", words.quick() ? QUICK_OVERLOAD : Duration.ofMinutes(5));
        return words.quick()
                ? new SigningPlan(rounds, 2, seconds(2), seconds(2), seconds(2), overload, AT_ONCE, CROWD)
                : new SigningPlan(rounds, 10, seconds(5), seconds(10), seconds(20), overload, AT_ONCE, CROWD);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
