package org.undersigned.notification.mailings.rest;

import java.util.Arrays;

/** What a button of a mailing's page has just done. */
public enum Notice {
    STARTED("It is started. Its letters begin at their time."),
    PAUSED("It is paused: no more of it is sent."),
    RESUMED("It goes on."),
    STOPPED("It is stopped for good."),
    TESTED("The test letter is with the mail server.");

    private final String words;

    Notice(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As it stands in the page's address. */
    String code() {
        return name().toLowerCase();
    }

    /** Null where nothing was done; the code may be null or nonsense. */
    static Notice of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
