package org.undersigned.intake.admission;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How much is ordinary. Nothing above it is refused: a proof of work or some patience is asked for. Each replica counts by
 * itself, so the whole is as many times as generous.
 */
@ConfigMapping(prefix = "undersigned.admission")
interface Limits {

    /** Networks whose {@code X-Forwarded-For} is believed, such as {@code 10.0.0.0/8}; none unless told. */
    Optional<List<String>> proxies();

    Address address();

    Inbox inbox();

    Petition petition();

    Repeats repeats();

    Uses uses();

    Work work();

    Patience patience();

    /** A token bucket. */
    interface Bucket {

        /** How many may come at once. */
        int burst();

        /** How many more each minute. */
        int perMinute();

        /** At most so many buckets are kept, of about 500 B each; the one forgotten starts anew, full. */
        int remembered();
    }

    /** A hospital is one address: at the change of shifts a hundred people of a ward block sign, and 1,200 in each hour after. */
    interface Address extends Bucket {
        @Override
        @WithDefault("100")
        int burst();

        @Override
        @WithDefault("20")
        int perMinute();

        @Override
        @WithDefault("20000")
        int remembered();
    }

    /** One inbox from one address: a family that shares it, and every second thought of theirs. */
    interface Inbox extends Bucket {
        @Override
        @WithDefault("10")
        int burst();

        @Override
        @WithDefault("2")
        int perMinute();

        @Override
        @WithDefault("20000")
        int remembered();
    }

    /** The worst minute on record had 2,000 signatures; half as many again are nobody's attack. */
    interface Petition extends Bucket {
        @Override
        @WithDefault("3000")
        int burst();

        @Override
        @WithDefault("3000")
        int perMinute();

        @Override
        @WithDefault("1000")
        int remembered();
    }

    /** The same submission again: a double click, a client that tries a hundred times at once, a retry after an outage. */
    interface Repeats extends Bucket {
        @Override
        @WithDefault("200")
        int burst();

        @Override
        @WithDefault("60")
        int perMinute();

        @Override
        @WithDefault("20000")
        int remembered();
    }

    /** The same solution again: a press of the button after an outage is another use of it. */
    interface Uses extends Bucket {
        @Override
        @WithDefault("5")
        int burst();

        @Override
        @WithDefault("1")
        int perMinute();

        @Override
        @WithDefault("20000")
        int remembered();
    }

    interface Work {

        /** Half as many hashes on average: half a second in a browser of 2025, two on an old telephone. */
        @WithDefault("50000")
        long hashes();

        /** From the question to the answer; somebody may be called to a patient in between. */
        @WithDefault("PT30M")
        Duration validFor();
    }

    interface Patience {

        /** The least wait; up to a third is added, so that those sent away together do not return together. */
        @WithDefault("PT15S")
        Duration least();

        /** After the wait; the page may lie open while its reader is away. */
        @WithDefault("PT1H")
        Duration validFor();
    }
}
