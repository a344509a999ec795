package org.undersigned.notification.delivery;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.undersigned.local.Ports;

/** Points the service to a port at which a test may or may not put a mail server. */
public class StubbornPort implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "undersigned.testing.stubborn-port";

    static int port() {
        return Integer.getInteger(PORT);
    }

    @Override
    public Map<String, String> start() {
        System.setProperty(PORT, String.valueOf(Ports.free()));
        return Map.of(
                "undersigned.smtp.host", "127.0.0.1",
                "undersigned.smtp.port", System.getProperty(PORT),
                "undersigned.smtp.start-tls", "DISABLED");
    }

    @Override
    public void stop() {
        System.clearProperty(PORT);
    }
}
