package org.undersigned.notification.bounces;

import java.util.Locale;
import java.util.regex.Pattern;

import org.undersigned.notification.delivery.Answer;
import org.undersigned.notification.delivery.Answer.Stage;
import org.undersigned.notification.delivery.Decision;
import org.undersigned.notification.delivery.Verdict;

/**
 * What became of a mail for one recipient.
 *
 * @param status RFC 3463; empty where the report gives none
 */
record Fate(Meaning meaning, String status) {

    /** The mildest first. */
    enum Meaning {
        UNCLEAR,
        DELIVERED,
        DELAYED,
        TEXT_REFUSED,
        NOT_REACHED,
        NO_SUCH_ADDRESS
    }

    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    // RFC 3464, 2.3.6: "smtp" and the server's own words.
    private static final Pattern SAID =
            Pattern.compile("^\\s*smtp\\s*;\\s*([45]\\d{2})(?:[ -]|$)", Pattern.CASE_INSENSITIVE);

    static Fate of(Fields recipient) {
        var answer = answer(recipient);
        return new Fate(meaning(word(recipient.first("action")), answer), answer.status());
    }

    private static Meaning meaning(String action, Answer answer) {
        return switch (action) {
            case "failed" -> isForNow(answer) ? unreached(answer) : refused(answer);
            case "delayed" -> Meaning.DELAYED;
            case "delivered", "relayed", "expanded" -> Meaning.DELIVERED;
            default -> Meaning.UNCLEAR;
        };
    }

    private static String word(String action) {
        return action.strip().toLowerCase(Locale.ROOT).split("[^a-z]", 2)[0];
    }

    // A server that puts us off until the reporter gives up (4.7.x) speaks of us, not of the address.
    private static Meaning unreached(Answer answer) {
        return answer.status().startsWith("4.7.") ? Meaning.TEXT_REFUSED : Meaning.NOT_REACHED;
    }

    private static Meaning refused(Answer answer) {
        return switch (Verdict.ofRefusal(answer)) {
            case Decision.NeverAgain it -> Meaning.NO_SUCH_ADDRESS;
            case Decision.Unwelcome it -> Meaning.TEXT_REFUSED;
            default -> isAboutTheSender(answer) ? Meaning.TEXT_REFUSED : Meaning.NOT_REACHED;
        };
    }

    private static boolean isAboutTheSender(Answer answer) {
        return answer.status().equals("5.1.7") || answer.status().equals("5.1.8");
    }

    private static boolean isForNow(Answer answer) {
        return answer.code() < 500 || answer.status().startsWith("4.");
    }

    // A report does not say at which word the server refused: without a status it may have been the text.
    private static Answer answer(Fields recipient) {
        var words = recipient.first("diagnostic-code");
        var said = SAID.matcher(words);
        var isSaid = said.find();
        var status = exact(isSaid ? find(words) : "", find(recipient.first("status")));
        return new Answer(isSaid ? Integer.parseInt(said.group(1)) : 550, status, Stage.DATA, "");
    }

    // The status that the refusing server gave says more than what the reporting one made of its answer.
    private static String exact(String said, String reported) {
        return said.isEmpty() || said.endsWith(".0.0") ? reported : said;
    }

    private static String find(String text) {
        var found = STATUS.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
