package org.undersigned.local.launch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The end of a process: asked first, forced after a while. */
final class Ending {

    private static final Duration FORCED = Duration.ofSeconds(5);

    private Ending() {}

    static void of(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!endsWithin(process, patience)) {
            process.destroyForcibly();
            endsWithin(process, FORCED);
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        return process.onExit()
                .thenApply(ended -> true)
                .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
