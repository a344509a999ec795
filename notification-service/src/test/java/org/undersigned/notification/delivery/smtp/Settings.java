package org.undersigned.notification.delivery.smtp;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The mail server's configuration, as a file would give it. */
final class Settings {

    private Settings() {}

    static SmtpConfig of(String... namesAndValues) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put("undersigned.smtp." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 300, new DurationConverter())
                .withMapping(SmtpConfig.class)
                .withSources(new PropertiesConfigSource(all, "a test", 100))
                .build()
                .getConfigMapping(SmtpConfig.class);
    }
}
