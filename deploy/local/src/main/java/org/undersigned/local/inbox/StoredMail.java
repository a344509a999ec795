package org.undersigned.local.inbox;

import java.time.Instant;
import java.util.List;

/**
 * What is kept in memory of a mail; the rest stays in its file.
 *
 * @param id also the file's name without its ending; rises with time
 * @param from who it says it is from
 * @param recipients addresses of the envelope, as given
 * @param subject decoded
 */
public record StoredMail(String id, String from, List<String> recipients, String subject, Instant receivedAt) {

    public String to() {
        return String.join(", ", recipients);
    }
}
