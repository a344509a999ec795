package org.undersigned.notification.delivery.smtp;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The mail server's configuration, as a file would give it. */
final class Settings {

    private Settings() {}

    /** Of a server on this machine, to which we have an account. */
    static SmtpConfig account(int port, String... namesAndValues) {
        var account = List.of(
                "host", "127.0.0.1", "port", String.valueOf(port), "username", "letters", "password", "not a secret");
        return of(Stream.concat(account.stream(), Stream.of(namesAndValues)).toArray(String[]::new));
    }

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
