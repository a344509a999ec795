package org.undersigned.notification.delivery.smtp;

import java.util.regex.Pattern;

import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

import org.undersigned.notification.delivery.Outcome;

/**
 * A server's answer, as RFC 5321 and RFC 3463 have it.
 *
 * @param code -1 where there was none
 */
record Reply(int code, String words) {

    private static final int CLOSING = 421;
    private static final int LONGEST = 300;
    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>]+@[^\\s<>]+>?");
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -](5\\.1\\.\\d+)\\b");

    static Reply of(MessagingException failure) {
        for (Exception cause = failure; cause instanceof MessagingException it; cause = it.getNextException()) {
            var reply = direct(cause);
            // The recipient's own answer is in the chain, behind a general one.
            if (cause instanceof SMTPAddressFailedException || reply.code > 0 && it.getNextException() == null) {
                return reply;
            }
        }
        var first = direct(failure);
        return first.code > 0 ? first : new Reply(-1, "no answer");
    }

    private static Reply direct(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException it -> new Reply(it.getReturnCode(), it.getMessage());
            case SMTPSenderFailedException it -> new Reply(it.getReturnCode(), it.getMessage());
            case SMTPSendFailedException it -> new Reply(it.getReturnCode(), it.getMessage());
            default -> new Reply(-1, "no answer");
        };
    }

    boolean isBroken() {
        return code < 0 || code == CLOSING;
    }

    Outcome outcome(boolean dotSent) {
        if (code < 0) {
            return dotSent ? new Outcome.Unknown("no answer after the final dot") : new Outcome.Deferred("no answer");
        }
        return code >= 500
                ? new Outcome.Refused(clean(words), ENHANCED.matcher(words).find())
                : new Outcome.Deferred(clean(words));
    }

    /** Servers like to repeat the address; the ledger does not keep it. */
    static String clean(String words) {
        var plain = ADDRESS.matcher(words == null ? "" : words).replaceAll("<address>");
        var line = plain.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
