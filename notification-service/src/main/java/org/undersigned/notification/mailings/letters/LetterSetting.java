package org.undersigned.notification.mailings.letters;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** Sets a letter as text and as HTML. */
@ApplicationScoped
public class LetterSetting {

    private final Template text;
    private final Template html;

    LetterSetting(@Location("letter.txt") Template text, @Location("letter.html") Template html) {
        this.text = text;
        this.html = html;
    }

    public String text(Letter letter) {
        return Folded.text(text.data("letter", letter).render());
    }

    public String html(Letter letter) {
        return html.data("letter", letter).render();
    }
}
