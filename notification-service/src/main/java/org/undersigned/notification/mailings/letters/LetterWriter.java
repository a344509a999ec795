package org.undersigned.notification.mailings.letters;

import jakarta.enterprise.context.ApplicationScoped;

import org.undersigned.notification.PublicUrls;
import org.undersigned.notification.mailings.Addressed;

/** Writes each kind of mail: what it says, to whom, and why. */
@ApplicationScoped
public class LetterWriter {

    private final ConfirmationLetters confirmations;
    private final SignedLetters signed;
    private final MilestoneLetters milestones;
    private final Stationery stationery;

    LetterWriter(PublicUrls urls, Stationery stationery) {
        this.confirmations = new ConfirmationLetters(urls);
        this.signed = new SignedLetters(urls);
        this.milestones = new MilestoneLetters(urls);
        this.stationery = stationery;
    }

    public Letter write(Addressed mail) {
        return stationery.letter(mail, draft(mail));
    }

    private Draft draft(Addressed mail) {
        return switch (mail.kind()) {
            case CONFIRMATION -> confirmations.confirmation(mail);
            case CONFIRM_AGAIN -> confirmations.confirmAgain(mail);
            case ALREADY_SIGNED -> signed.alreadySigned(mail);
            case WELCOME -> signed.welcome(mail);
            case STRIKE_DATES -> StrikeLetters.ahead(mail);
            case STRIKE_PLANNED -> StrikeLetters.planned(mail);
            case STRIKE_MOVED -> StrikeLetters.moved(mail);
            case STRIKE_CANCELLED -> StrikeLetters.cancelled(mail);
            case REMINDER_WEEK, REMINDER_EVE, REMINDER_MORNING -> ReminderLetters.reminder(mail);
            case MILESTONE -> milestones.milestone(mail);
        };
    }
}
