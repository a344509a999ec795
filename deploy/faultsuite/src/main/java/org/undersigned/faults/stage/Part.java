package org.undersigned.faults.stage;

/** The services, of which there are two replicas each. */
public enum Part {
    INTAKE("signature-intake"),
    TALLY("tally-service"),
    NOTIFICATION("notification-service");

    private final String module;

    Part(String module) {
        this.module = module;
    }

    public String module() {
        return module;
    }
}
