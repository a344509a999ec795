package org.undersigned.intake.signing;

import java.util.UUID;

/** What a link in a mail says once its seal is found whole. */
public record Link(Purpose purpose, UUID id, String petition, String inbox) {

    /** A link does one thing: the token of one purpose opens no other. */
    public enum Purpose {
        CONFIRM('C'),
        WITHDRAW('W'),
        NOT_ME('N'),
        /** "Where is my signature?": one page, with a button for each thing its reader may do. */
        STATUS('S');

        private final char letter;

        Purpose(char letter) {
            this.letter = letter;
        }

        byte letter() {
            return (byte) letter;
        }
    }
}
