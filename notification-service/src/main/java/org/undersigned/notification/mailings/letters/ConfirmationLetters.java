package org.undersigned.notification.mailings.letters;

import org.undersigned.notification.PublicUrls;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.letters.Letter.Button;
import org.undersigned.notification.mailings.letters.Letter.Paragraph;

/** To somebody who signed and has one press of a button to go. */
record ConfirmationLetters(PublicUrls urls) {

    Draft confirmation(Addressed mail) {
        return Draft.of(
                "Please confirm your signature",
                "One more step, and your signature counts.",
                "One step to go",
                "Confirm your signature",
                Phrases.hello(mail),
                new Paragraph("Thank you for signing “" + mail.title()
                        + "”. Your signature counts as soon as you confirm it:"),
                button(mail),
                new Paragraph("A page opens with a button on it; pressing that is all there is to do."));
    }

    Draft confirmAgain(Addressed mail) {
        return Draft.of(
                "Your signature still waits: please confirm it",
                "You signed again, and your signature is not confirmed yet.",
                "Once more",
                "Confirm your signature",
                Phrases.hello(mail),
                new Paragraph(
                        "You signed again, and your signature has not been confirmed yet. It counts once, as soon "
                                + "as you confirm it:"),
                button(mail),
                new Paragraph("If you have an earlier mail from us, the link in that one works just as well."));
    }

    private Button button(Addressed mail) {
        return new Button("Confirm my signature", urls.confirm(mail.confirmToken()));
    }
}
