package org.undersigned.intake.whereabouts;

/** What the page has a button for. */
public enum Press {
    CONFIRM,
    WITHDRAW,
    ERASE
}
