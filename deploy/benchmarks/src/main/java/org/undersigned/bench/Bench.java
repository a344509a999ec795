package org.undersigned.bench;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

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
            var options = Options.parse(arguments);
            var root = Path.of(System.getProperty("undersigned.root"));
            SigningRun.begin(root, options.quick(), options.overload());
        } catch (Refusal refusal) {
            System.out.println(refusal.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }
}
