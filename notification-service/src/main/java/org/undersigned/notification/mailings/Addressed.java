package org.undersigned.notification.mailings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.undersigned.notification.strikes.Strike;

/**
 * A mail at the moment it is sent: all that its text needs, as it is now and not as it was when it was queued.
 *
 * @param name as signed
 * @param statusToken null where the signature is from before there was one
 * @param refused the inbox had no room for this person; nothing is said about who else signed
 * @param strike of which it speaks, or null
 * @param toldBefore the version this supporter was told, or null
 * @param ahead all strikes ahead, for somebody new; else null
 */
public record Addressed(
        long id,
        UUID claim,
        String mailing,
        String occasion,
        Kind kind,
        int attempts,
        boolean recovered,
        Instant deadline,
        String petition,
        String title,
        UUID supporter,
        String email,
        String name,
        boolean refused,
        String confirmToken,
        String withdrawToken,
        String notMeToken,
        String statusToken,
        Long threshold,
        Long count,
        Strike strike,
        Strike toldBefore,
        List<Strike> ahead) {}
