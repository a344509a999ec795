package org.undersigned.notification.preferences.rest;

import java.util.Arrays;
import java.util.Optional;

/** What a button of the page has just done; its words are in the message bundle. */
public enum Done {
    SAVED,
    /** A slow server still has one in hand. */
    SAVED_BUT_ONE,
    ASKED,
    TOO_OFTEN;

    static Optional<Done> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /** As it stands in the page's address. */
    String code() {
        return name().toLowerCase().replace('_', '-');
    }
}
