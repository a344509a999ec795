package org.undersigned.intake.whereabouts.rest;

import java.util.Arrays;
import java.util.Optional;

import org.undersigned.intake.whereabouts.Press;

/** What a press of a button has just done; the stores follow within a second or two. */
public enum Said {
    CONFIRMED(Press.CONFIRM),
    WITHDRAWN(Press.WITHDRAW),
    ERASED(Press.ERASE);

    private final Press press;

    Said(Press press) {
        this.press = press;
    }

    static Said by(Press press) {
        return Arrays.stream(values())
                .filter(said -> said.press == press)
                .findFirst()
                .orElseThrow();
    }

    /** Empty for whatever else an address may say. */
    static Optional<Said> named(String name) {
        return Arrays.stream(values()).filter(said -> said.path().equals(name)).findFirst();
    }

    String path() {
        return name().toLowerCase();
    }
}
