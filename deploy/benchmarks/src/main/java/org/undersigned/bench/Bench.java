package org.undersigned.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.undersigned.bench.counting.CountingPlan;
import org.undersigned.bench.counting.CountingRun;
import org.undersigned.bench.live.LivePlan;
import org.undersigned.bench.live.LiveRun;
import org.undersigned.bench.mail.MailPlan;
import org.undersigned.bench.mail.MailRun;
import org.undersigned.bench.signing.SigningRun;
import org.undersigned.local.launch.Refusal;

/** {@code deploy/bench}. */
public final class Bench {

    // Kept, or its level would be forgotten with it.
    private static final Logger LIBRARIES = Logger.getLogger("");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        LIBRARIES.setLevel(Level.OFF);
        try {
            run(Path.of(System.getProperty("undersigned.root")), List.of(arguments));
        } catch (Refusal refusal) {
            System.out.println(refusal.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static void run(Path root, List<String> words) throws Exception {
        if (!words.isEmpty() && words.getFirst().equals("counting")) {
            CountingRun.begin(root, CountingPlan.parse(words.subList(1, words.size())));
        } else if (!words.isEmpty() && words.getFirst().equals("live")) {
            LiveRun.begin(root, LivePlan.parse(words.subList(1, words.size())));
        } else if (!words.isEmpty() && words.getFirst().equals("mail")) {
            MailRun.begin(root, MailPlan.parse(words.subList(1, words.size())));
        } else {
            var options = Options.parse(words.toArray(String[]::new));
            SigningRun.begin(root, options.quick(), options.overload());
        }
    }
}
