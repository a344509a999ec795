package org.undersigned.notification.mailings;

import java.time.Duration;
import java.time.LocalTime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Regard for those who are written to. */
@ConfigMapping(prefix = "undersigned.courtesy")
public interface CourtesyConfig {

    @WithDefault("21:00")
    LocalTime quietFrom();

    @WithDefault("08:00")
    LocalTime quietUntil();

    @WithDefault("1h")
    Duration gather();

    @WithDefault("24h")
    Duration milestonesApart();

    default Courtesy courtesy() {
        return new Courtesy(new QuietHours(quietFrom(), quietUntil()), gather(), milestonesApart());
    }
}
