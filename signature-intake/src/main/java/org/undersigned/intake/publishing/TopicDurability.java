package org.undersigned.intake.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many brokers keep a record, and how many must have it before it counts as kept. */
@ConfigMapping(prefix = "undersigned.topics")
interface TopicDurability {

    @WithDefault("3")
    short replication();

    @WithDefault("2")
    int minInsync();
}
