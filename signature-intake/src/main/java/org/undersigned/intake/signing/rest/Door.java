package org.undersigned.intake.signing.rest;

import java.util.Arrays;

import jakarta.ws.rs.NotFoundException;

import org.undersigned.intake.signing.Link.Purpose;

/** A link's page and the page after its button. */
public enum Door {
    CONFIRM(Purpose.CONFIRM, "confirm", "confirmed"),
    WITHDRAW(Purpose.WITHDRAW, "withdraw", "withdrawn"),
    NOT_ME(Purpose.NOT_ME, "not-me", "not-me");

    private final Purpose purpose;
    private final String path;
    private final String done;

    Door(Purpose purpose, String path, String done) {
        this.purpose = purpose;
        this.path = path;
        this.done = done;
    }

    static Door at(String path) {
        return Arrays.stream(values())
                .filter(door -> door.path.equals(path))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    static Door doneAt(String done) {
        return Arrays.stream(values())
                .filter(door -> door.done.equals(done))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    Purpose purpose() {
        return purpose;
    }

    String done() {
        return done;
    }

    public boolean isConfirmation() {
        return this == CONFIRM;
    }
}
