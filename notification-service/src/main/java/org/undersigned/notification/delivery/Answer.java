package org.undersigned.notification.delivery;

import java.util.regex.Pattern;

/**
 * What a mail server said, and to which part of the dialogue.
 *
 * @param code RFC 5321, 4.2; 0 where no answer came
 * @param status RFC 3463, such as 4.7.1; empty where the server gives none
 * @param words the server's, without addresses
 */
public record Answer(int code, String status, Stage stage, String words) {

    /** The part of the dialogue that was answered (RFC 5321, 3.3). */
    public enum Stage {
        SENDER,
        RECIPIENT,
        DATA,
        /** After the final dot the server may have taken the mail, whatever is heard of it. */
        DOT
    }

    private static final Pattern STATUS = Pattern.compile("^\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    public static Answer of(int code, Stage stage, String words) {
        var found = STATUS.matcher(words);
        return new Answer(code, found.find() ? found.group(1) : "", stage, words);
    }

    public static Answer none(Stage stage) {
        var words = stage == Stage.DOT ? "no answer after the final dot" : "no answer";
        return new Answer(0, "", stage, words);
    }

    /** Said by ourselves in the server's terms, so that what follows is decided in one place. */
    public static Answer unwritable() {
        return of(553, Stage.RECIPIENT, "553 5.1.3 the address cannot be written to");
    }

    public static Answer unsendable(String why) {
        return of(554, Stage.DATA, "554 5.6.0 " + why);
    }

    boolean isMissing() {
        return code <= 0;
    }

    /** Taken means taken after the final dot; a friendly word before it is no delivery. */
    boolean isTaken() {
        return stage == Stage.DOT && code >= 200 && code < 300;
    }

    boolean isForNow() {
        return code >= 400 && code < 500;
    }

    boolean isForGood() {
        return code >= 500;
    }

    /** Whether subject and detail of the status are these, whatever its class; a dot at the end for any detail. */
    boolean says(String subjectAndDetail) {
        return !status.isEmpty()
                && (subjectAndDetail.endsWith(".")
                        ? status.startsWith(subjectAndDetail, 2)
                        : status.substring(2).equals(subjectAndDetail));
    }

    boolean hasNoStatus() {
        return status.isEmpty();
    }
}
