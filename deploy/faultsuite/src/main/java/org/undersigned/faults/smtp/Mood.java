package org.undersigned.faults.smtp;

/** How a mail server takes what is said to it. */
@FunctionalInterface
public interface Mood {

    /** In place of an answer: the line is closed without one. */
    String HANG_UP = "hang up";

    /** In place of an answer: nothing, and the line stays. */
    String SILENCE = "silence";

    /** Everybody is treated well. */
    Mood KIND = (word, to, usual) -> usual;

    /**
     * @param to the recipient; empty before there is one
     * @param usual what is answered on other days
     */
    String answer(Word word, String to, String usual);

    /** What a client says; DOT is the end of a message. */
    enum Word {
        CONNECT,
        HELLO,
        MAIL,
        RCPT,
        DATA,
        DOT
    }
}
