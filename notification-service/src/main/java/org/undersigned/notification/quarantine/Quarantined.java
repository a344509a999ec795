package org.undersigned.notification.quarantine;

import org.undersigned.notification.wire.Received;

/** A record put aside. The bytes may be personal data; the reason never is. */
public record Quarantined(Received.Position position, String reason, byte[] bytes) {}
