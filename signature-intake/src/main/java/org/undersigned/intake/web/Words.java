package org.undersigned.intake.web;

/** What to say of a status to somebody who does not know what a status is. */
record Words(String title, String detail) {

    static Words of(int status) {
        return switch (status) {
            case 400 -> new Words("We could not read that", "The request is not written as it should be.");
            case 403 -> new Words("Not from there", "This can only be sent from the petition's own page.");
            case 404 -> new Words("Page not found", "There is nothing at this address. Check that it is complete.");
            case 405 -> new Words("That cannot be done here", "This address does not take that kind of request.");
            case 406 -> new Words("Not in that form", "This address has no answer of the type asked for.");
            case 410 -> new Words("This link has expired", "It worked until a day after the petition closed.");
            case 413 -> new Words("That is too much", "A request may have at most 64 kB.");
            case 415 -> new Words("Not in that form", "Send application/json or application/x-www-form-urlencoded.");
            case 503 -> new Words("Please try again in a moment", "We are not able to save anything right now.");
            default -> new Words("Something went wrong", "It is our fault, not yours. Please try again.");
        };
    }
}
