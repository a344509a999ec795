package org.undersigned.notification.mailings.letters;

import java.util.ArrayList;

import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.letters.Letter.Block;

/** What the campaign told, in its own words. */
record NewsLetters(Phrases phrases, NewsWords words) {

    Draft news(Addressed mail) {
        var told = PlainText.paragraphs(mail.news().text());
        var blocks = new ArrayList<Block>(told);
        blocks.add(phrases.seePetition(mail));
        return Draft.of(
                mail.news().title(),
                told.isEmpty() ? mail.title() : told.getFirst().text(),
                words.kicker(),
                mail.news().title(),
                phrases.hello(mail),
                blocks.toArray(Block[]::new));
    }
}
