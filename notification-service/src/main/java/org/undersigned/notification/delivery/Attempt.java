package org.undersigned.notification.delivery;

import java.time.Instant;

import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.Kind;

/**
 * What counts about a mail when its next fate is decided.
 *
 * @param attempts how many there were, this one included
 * @param recovered it was sent once more after an unknown outcome; that happens once
 * @param deadline from when on it is not worth sending
 */
public record Attempt(Kind kind, int attempts, boolean recovered, Instant deadline) {

    static Attempt of(Addressed mail) {
        return new Attempt(mail.kind(), mail.attempts(), mail.recovered(), mail.deadline());
    }
}
