package org.undersigned.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many couriers each lane has; each holds at most one connection to the mail server. */
@ConfigMapping(prefix = "undersigned.delivery")
public interface DeliveryConfig {

    @WithDefault("16")
    int confirmations();

    @WithDefault("12")
    int dates();

    @WithDefault("12")
    int news();
}
