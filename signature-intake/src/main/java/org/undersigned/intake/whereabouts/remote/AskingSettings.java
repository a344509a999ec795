package org.undersigned.intake.whereabouts.remote;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long and how often the other services are asked where a signature is; for each of them. */
@ConfigMapping(prefix = "undersigned.whereabouts")
interface AskingSettings {

    /** Somebody waits for the page; what is not told by then the page does without. */
    @WithDefault("1s")
    Duration patience();

    /** Questions under way at once. */
    @WithDefault("8")
    int atOnce();

    /** Questions that wait for their turn; more are not asked. */
    @WithDefault("64")
    int waiting();
}
