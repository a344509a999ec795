package org.undersigned.notification.mailings.letters;

import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.letters.Letter.Paragraph;

/** To somebody whose signature is there. */
record SignedLetters(Phrases phrases, SignedWords words) {

    Draft welcome(Addressed mail) {
        return Draft.of(
                words.welcomeSubject(),
                words.welcomePreview(),
                words.welcomeKicker(),
                words.counts(),
                phrases.hello(mail),
                new Paragraph(words.nothingMore()),
                phrases.share(mail),
                phrases.seePetition(mail));
    }

    Draft alreadySigned(Addressed mail) {
        return mail.refused() ? fromThisAddress(mail) : byYou(mail);
    }

    private Draft byYou(Addressed mail) {
        return Draft.of(
                words.alreadySubject(),
                words.alreadyPreview(),
                words.alreadyKicker(),
                words.alreadySubject(),
                phrases.hello(mail),
                new Paragraph(words.alreadyText()),
                phrases.share(mail),
                phrases.seePetition(mail));
    }

    // Somebody else may read this inbox: not a word on who signed from it.
    private Draft fromThisAddress(Addressed mail) {
        return Draft.of(
                words.addressSubject(),
                words.addressPreview(),
                words.addressKicker(),
                words.addressSubject(),
                words.helloAnybody(),
                new Paragraph(words.addressText()),
                new Paragraph(words.addressOfTheirOwn()),
                phrases.seePetition(mail));
    }
}
