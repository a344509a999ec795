package org.undersigned.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

import org.undersigned.bench.counting.CountingPlan;
import org.undersigned.bench.live.LivePlan;
import org.undersigned.bench.mail.MailPlan;
import org.undersigned.local.launch.Refusal;

/** What was typed behind {@code deploy/bench}. */
record Options(String what, boolean quick, Duration overload) {

    private static final String USAGE = """
            deploy/bench signing [--quick] [--overload MINUTES]

              --quick              shorter rounds, and half a minute of overload: about 3 minutes in all
              --overload MINUTES   how long three times as many come as can sign (5)""";

    static Options parse(String... arguments) {
        var rest = new ArrayDeque<>(List.of(arguments));
        boolean quick = rest.remove("--quick");
        var overload = quick ? Duration.ofSeconds(30) : Duration.ofMinutes(5);
        if (rest.contains("--overload")) {
            overload = minutes(rest);
        }
        if (rest.size() != 1 || !rest.peek().equals("signing")) {
            throw refusal();
        }
        return new Options(rest.pop(), quick, overload);
    }

    private static Duration minutes(ArrayDeque<String> rest) {
        var words = List.copyOf(rest);
        int at = words.indexOf("--overload");
        if (at + 1 == words.size() || !words.get(at + 1).matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw refusal();
        }
        rest.remove("--overload");
        rest.remove(words.get(at + 1));
        return Duration.ofMillis((long) (Double.parseDouble(words.get(at + 1)) * 60_000));
    }

    private static Refusal refusal() {
        return new Refusal(String.join("\n\n", USAGE, CountingPlan.USAGE, LivePlan.USAGE, MailPlan.USAGE));
    }
}
