package org.undersigned.intake.publishing;

import java.time.Duration;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How records are sent. */
@ConfigMapping(prefix = "undersigned.publishing")
interface Publishing {

    /** How long somebody waits for the brokers' word. With the way there and back it is less than 2 s. */
    @WithDefault("1500ms")
    Duration patience();

    /** Records under way at once; more are turned away before anything is done. */
    @WithDefault("8192")
    int room();

    /** The Kafka producer's own settings. */
    Map<String, String> producer();
}
