package org.undersigned.intake.whereabouts;

import org.undersigned.intake.whereabouts.Answer.Nothing;
import org.undersigned.intake.whereabouts.Answer.Silence;
import org.undersigned.intake.whereabouts.Answer.Told;
import org.undersigned.notification.events.Written;
import org.undersigned.notification.events.Written.Mail;

/** What became of the mail that a signature caused. */
final class MailLine {

    private MailLine() {}

    /** @param erased whether the register has forgotten the signatory, as then the mails' side has, too */
    static Line of(Answer<Written> answer, boolean erased) {
        return switch (answer) {
            case Silence<Written> silence -> Line.of(Step.MAIL_UNTOLD);
            case Nothing<Written> nothing -> Line.of(erased ? Step.MAIL_GONE : Step.MAIL_COMING);
            case Told<Written>(var written) ->
                written.mail() == null ? Line.of(Step.MAIL_NONE) : of(written.mail(), written.unreachable());
        };
    }

    private static Line of(Mail mail, boolean unreachable) {
        var step = step(mail.state(), unreachable);
        // Of one that is still to come it is only when it is due.
        return new Line(step, step == Step.MAIL_COMING ? null : mail.at());
    }

    private static Step step(String state, boolean unreachable) {
        return switch (state) {
            case "SENT" -> Step.MAIL_SENT;
            case "AMBIGUOUS" -> Step.MAIL_UNCERTAIN;
            case "FAILED" -> unreachable ? Step.MAIL_NO_SUCH_ADDRESS : Step.MAIL_REFUSED;
            case "CANCELLED" -> Step.MAIL_NOT_NEEDED;
            default -> Step.MAIL_COMING;
        };
    }
}
