package org.undersigned.tally.topics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this service's topics are kept. */
@ConfigMapping(prefix = "undersigned.topics")
interface TopicSettings {

    /** Copies of each record. */
    @WithDefault("3")
    short replication();

    /** Copies that must be written before a record counts as written. */
    @WithDefault("2")
    int minInsync();
}
