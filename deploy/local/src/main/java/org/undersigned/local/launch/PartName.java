package org.undersigned.local.launch;

import java.util.Locale;

/** The parts, in the order in which they start. */
public enum PartName {
    POSTGRES("UNDERSIGNED_POSTGRES_PORT", 5432),
    KAFKA("UNDERSIGNED_KAFKA_PORT", 9092),
    INBOX("UNDERSIGNED_INBOX_PORT", 8025),
    TALLY("UNDERSIGNED_TALLY_PORT", 8081),
    INTAKE("UNDERSIGNED_INTAKE_PORT", 8080),
    NOTIFICATION("UNDERSIGNED_NOTIFICATION_PORT", 8082);

    private final String portVariable;
    private final int defaultPort;

    PartName(String portVariable, int defaultPort) {
        this.portVariable = portVariable;
        this.defaultPort = defaultPort;
    }

    String portVariable() {
        return portVariable;
    }

    int defaultPort() {
        return defaultPort;
    }

    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
