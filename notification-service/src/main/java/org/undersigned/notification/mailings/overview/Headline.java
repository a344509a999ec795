package org.undersigned.notification.mailings.overview;

/** What an organiser calls a mailing. */
final class Headline {

    private Headline() {}

    static String of(Occasion it) {
        return switch (it.kind()) {
            case CONFIRMATION -> "Confirmations";
            case CONFIRM_AGAIN -> "Confirmations asked for again";
            case CONFIRM_REMINDER -> "Reminders to confirm";
            case ALREADY_SIGNED -> "Already signed";
            case WELCOME -> "Thanks, and nothing to confirm";
            case THANKS -> "Thanks";
            case STRIKE_DATES -> "Strike dates for new supporters";
            case STRIKE_PLANNED -> "Strike planned: " + it.about();
            case STRIKE_MOVED -> "Strike moved: " + it.about();
            case STRIKE_CANCELLED -> "Strike cancelled: " + it.about();
            case REMINDER_WEEK -> "A week before: " + it.about();
            case REMINDER_EVE -> "The day before: " + it.about();
            case REMINDER_MORNING -> "On the morning: " + it.about();
            case MILESTONE -> "Milestone: " + Numbers.of(it.threshold());
            case NEWS -> "News: " + (it.about() == null ? "taken back" : it.about());
            case CONFIRM_ADDRESS -> "Changes of address";
            case ADDRESS_CHANGED -> "Addresses that were left";
        };
    }
}
