package org.undersigned.notification.mailings.letters;

import org.undersigned.notification.PublicUrls;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.letters.Letter.Paragraph;

/** To somebody whose signature is there. */
record SignedLetters(PublicUrls urls) {

    private static final Paragraph PASS_IT_ON =
            new Paragraph("What helps now is another person's signature. This is the page to pass on:");

    Draft welcome(Addressed mail) {
        return Draft.of(
                "Thank you for signing",
                "Your signature counts.",
                "Thank you",
                "Your signature counts",
                Phrases.hello(mail),
                new Paragraph("Thank you for signing. There is nothing more to do."),
                PASS_IT_ON,
                Phrases.seePetition(mail, urls));
    }

    Draft alreadySigned(Addressed mail) {
        return mail.refused() ? fromThisAddress(mail) : byYou(mail);
    }

    private Draft byYou(Addressed mail) {
        return Draft.of(
                "You have already signed",
                "Your signature is there and counts once.",
                "All is well",
                "You have already signed",
                Phrases.hello(mail),
                new Paragraph("You signed again. There was no need: your signature is confirmed and counts, once."),
                PASS_IT_ON,
                Phrases.seePetition(mail, urls));
    }

    // Somebody else may read this inbox: not a word on who signed from it.
    private Draft fromThisAddress(Addressed mail) {
        return Draft.of(
                "This address has already signed",
                "The petition was signed from this address before.",
                "Already signed",
                "This address has already signed",
                new Paragraph("Hello,"),
                new Paragraph("Somebody signed with this address. The petition had been signed from it before, and "
                        + "nothing has changed: an address stands for one person, or for two of one household."),
                new Paragraph("Whoever has an address of their own can sign with that:"),
                Phrases.seePetition(mail, urls));
    }
}
