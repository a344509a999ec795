package org.undersigned.notification.quarantine;

import org.undersigned.notification.wire.RawRecord;

/** A record put aside. Its bytes may be personal data; the reason never is. */
public record Quarantined(RawRecord record, String reason) {

    public static Quarantined refused(RawRecord record, Throwable fault) {
        return new Quarantined(record, "refused: " + fault.getClass().getSimpleName());
    }
}
