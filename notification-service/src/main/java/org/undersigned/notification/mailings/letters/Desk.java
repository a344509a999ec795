package org.undersigned.notification.mailings.letters;

import org.undersigned.notification.PublicUrls;
import org.undersigned.notification.language.Language;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.preferences.PreferenceTokens;

/** Where one language's letters are drafted. */
record Desk(
        ConfirmationLetters confirmations,
        SignedLetters signed,
        StrikeLetters strikes,
        ReminderLetters reminders,
        MilestoneLetters milestones,
        NewsLetters news,
        AddressLetters addresses) {

    static Desk in(Language language, PublicUrls urls, PreferenceTokens tokens) {
        var phrases = Phrases.in(language, urls);
        var strikes = language.words(StrikeWords.class);
        return new Desk(
                new ConfirmationLetters(phrases, language.words(ConfirmationWords.class)),
                new SignedLetters(phrases, language.words(SignedWords.class)),
                new StrikeLetters(phrases, strikes),
                new ReminderLetters(phrases, strikes),
                new MilestoneLetters(phrases, language.words(MilestoneWords.class)),
                new NewsLetters(phrases, language.words(NewsWords.class)),
                new AddressLetters(phrases, language.words(AddressWords.class), tokens));
    }

    Draft draft(Addressed mail) {
        var first = alone(mail);
        return mail.along() == null
                ? first
                : mail.along().stream().map(it -> alone(mail.telling(it))).reduce(first, Draft::and);
    }

    private Draft alone(Addressed mail) {
        return switch (mail.kind()) {
            case CONFIRMATION -> confirmations.confirmation(mail);
            case CONFIRM_AGAIN -> confirmations.confirmAgain(mail);
            case CONFIRM_REMINDER -> confirmations.reminder(mail);
            case ALREADY_SIGNED -> signed.alreadySigned(mail);
            case WELCOME, THANKS -> signed.welcome(mail);
            case STRIKE_DATES -> strikes.ahead(mail);
            case STRIKE_PLANNED -> strikes.planned(mail);
            case STRIKE_MOVED -> strikes.moved(mail);
            case STRIKE_CANCELLED -> strikes.cancelled(mail);
            case REMINDER_WEEK, REMINDER_EVE, REMINDER_MORNING -> reminders.reminder(mail);
            case MILESTONE -> milestones.milestone(mail);
            case NEWS -> news.news(mail);
            case CONFIRM_ADDRESS -> addresses.confirm(mail);
            case ADDRESS_CHANGED -> addresses.changed(mail);
        };
    }
}
