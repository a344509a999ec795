package org.undersigned.faults.stage;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * What the services are told: what they are shipped with, but for where they are, for leases that end within a case (shipped: six
 * minutes), and for courtesy towards people who are asleep.
 */
final class Settings {

    static final String PASSWORD = "faults";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> common = Map.of(
            "QUARKUS_HTTP_HOST", "127.0.0.1",
            "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
            "UNDERSIGNED_ORGANISER_PASSWORD", PASSWORD);
    private final String fingerprints = key();
    private final String intakeTokens = "1:" + key();
    private final String notificationTokens = "1:" + key();
    private final Cluster cluster;
    private final Database tally;
    private final Database notification;
    private final int smtp;

    Settings(Cluster cluster, Database tally, Database notification, int smtp) {
        this.cluster = cluster;
        this.tally = tally;
        this.notification = notification;
        this.smtp = smtp;
    }

    Map<String, String> of(Part part) {
        var settings = new HashMap<>(common);
        settings.put("KAFKA_BOOTSTRAP_SERVERS", cluster.bootstrap());
        settings.putAll(
                switch (part) {
                    case INTAKE -> intake();
                    case TALLY -> tally.environment();
                    case NOTIFICATION -> notification();
                });
        return settings;
    }

    private Map<String, String> intake() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                cluster.intakeBootstrap(),
                "UNDERSIGNED_SECRETS_FINGERPRINT_KEY",
                fingerprints,
                "UNDERSIGNED_SECRETS_TOKEN_KEYS",
                intakeTokens,
                // One machine is a whole crowd here.
                "UNDERSIGNED_ADMISSION_PROXIES",
                "127.0.0.0/8,::1");
    }

    private Map<String, String> notification() {
        var settings = new HashMap<>(notification.environment());
        settings.put("UNDERSIGNED_SECRETS_TOKEN_KEYS", notificationTokens);
        settings.put("UNDERSIGNED_SMTP_HOST", "127.0.0.1");
        settings.put("UNDERSIGNED_SMTP_PORT", String.valueOf(smtp));
        settings.put("UNDERSIGNED_SMTP_START_TLS", "DISABLED");
        settings.put("UNDERSIGNED_SMTP_FROM", "Petition <petition@undersigned.example>");
        settings.put("UNDERSIGNED_SMTP_ANSWER_TIMEOUT", "10s");
        settings.put("UNDERSIGNED_SMTP_DIALOGUE_TIMEOUT", "10s");
        settings.put("UNDERSIGNED_DELIVERY_LEASE", "40s");
        settings.put("UNDERSIGNED_DELIVERY_CLAIM_LEASE", "10s");
        settings.put("UNDERSIGNED_COURTESY_GATHER", "0s");
        settings.put("UNDERSIGNED_COURTESY_MILESTONES_APART", "0s");
        settings.put("UNDERSIGNED_COURTESY_QUIET_FROM", "00:00");
        settings.put("UNDERSIGNED_COURTESY_QUIET_UNTIL", "00:00");
        return settings;
    }

    private static String key() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
