package org.undersigned.notification.delivery.smtp;

import java.util.regex.Pattern;

import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

import org.undersigned.notification.delivery.Answer;
import org.undersigned.notification.delivery.Answer.Stage;

/** Finds a server's answer in what the mail library throws. */
final class Reply {

    private static final int LONGEST = 300;
    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>]+@[^\\s<>]+>?");

    private Reply() {}

    static Answer of(MessagingException failure, Stage stage) {
        var answer = Answer.none(stage);
        for (Exception cause = failure; cause instanceof MessagingException it; cause = it.getNextException()) {
            var direct = direct(cause, stage);
            // The recipient's own answer is in the chain, behind a general one.
            if (direct.code() > 0) {
                answer = direct;
            }
        }
        return answer;
    }

    private static Answer direct(Exception failure, Stage stage) {
        return switch (failure) {
            case SMTPAddressFailedException it -> answer(it.getReturnCode(), Stage.RECIPIENT, it);
            case SMTPSenderFailedException it -> answer(it.getReturnCode(), Stage.SENDER, it);
            case SMTPSendFailedException it -> answer(it.getReturnCode(), stage, it);
            default -> Answer.none(stage);
        };
    }

    private static Answer answer(int code, Stage stage, Exception failure) {
        return code > 0 ? Answer.of(code, stage, clean(failure.getMessage())) : Answer.none(stage);
    }

    /** Servers like to repeat the address; the ledger does not keep it. */
    static String clean(String words) {
        var plain = ADDRESS.matcher(words == null ? "" : words).replaceAll("<address>");
        var line = plain.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
