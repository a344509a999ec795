package org.undersigned.intake.signing.rest;

import java.util.Arrays;

import jakarta.ws.rs.NotFoundException;

import org.undersigned.intake.signing.Link.Purpose;

/** A link's page and the page after its button, in words. */
enum Door {
    CONFIRM(
            Purpose.CONFIRM,
            "confirm",
            "confirmed",
            "Confirm your signature",
            "One press, and your signature counts.",
            "Confirm my signature",
            "Your signature is confirmed",
            "Thank you. The count moves within a second or two."),
    WITHDRAW(
            Purpose.WITHDRAW,
            "withdraw",
            "withdrawn",
            "Withdraw your signature",
            "Your signature will no longer count, and you will get no more mail about this petition.",
            "Withdraw my signature",
            "Your signature is withdrawn",
            "It no longer counts. You can sign again at any time while the petition is open."),
    NOT_ME(
            Purpose.NOT_ME,
            "not-me",
            "not-me",
            "It wasn’t you who signed?",
            "Somebody gave your email address. Tell us, and the signature is taken out and you get no more mail about it.",
            "It wasn’t me: remove it",
            "The signature is removed",
            "Thank you for telling us. It does not count, and no more mail comes to you because of it.");

    private final Purpose purpose;
    private final String path;
    private final String done;
    private final String heading;
    private final String lead;
    private final String button;
    private final String doneHeading;
    private final String doneLead;

    Door(
            Purpose purpose,
            String path,
            String done,
            String heading,
            String lead,
            String button,
            String doneHeading,
            String doneLead) {
        this.purpose = purpose;
        this.path = path;
        this.done = done;
        this.heading = heading;
        this.lead = lead;
        this.button = button;
        this.doneHeading = doneHeading;
        this.doneLead = doneLead;
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

    public String heading() {
        return heading;
    }

    public String lead() {
        return lead;
    }

    public String button() {
        return button;
    }

    public String doneHeading() {
        return doneHeading;
    }

    public String doneLead() {
        return doneLead;
    }

    public boolean isConfirmation() {
        return this == CONFIRM;
    }
}
