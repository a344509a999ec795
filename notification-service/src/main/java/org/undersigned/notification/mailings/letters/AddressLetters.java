package org.undersigned.notification.mailings.letters;

import java.util.UUID;

import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.letters.Letter.Button;
import org.undersigned.notification.mailings.letters.Letter.Paragraph;
import org.undersigned.notification.preferences.PreferenceTokens;

/** To an address that is to be written to, and to the one that was. */
record AddressLetters(Phrases phrases, AddressWords words, PreferenceTokens tokens) {

    // Nobody knows yet whose it is: no name, and no link but one.
    Draft confirm(Addressed mail) {
        var token = tokens.address(UUID.fromString(mail.occasion()));
        return Draft.of(
                words.askSubject(),
                words.askPreview(),
                words.askKicker(),
                words.askSubject(),
                words.hello(),
                new Paragraph(words.askText()),
                new Button(words.askButton(), phrases.urls().address(token)),
                new Paragraph(words.askElse()));
    }

    Draft changed(Addressed mail) {
        return Draft.of(
                words.goneSubject(),
                words.gonePreview(),
                words.goneKicker(),
                words.goneSubject(),
                phrases.hello(mail),
                new Paragraph(words.goneText()),
                new Paragraph(words.goneElse()));
    }
}
