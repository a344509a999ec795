package org.undersigned.notification.mailings.letters;

import java.util.List;
import java.util.Optional;

import org.undersigned.notification.strikes.Strike;

/**
 * What a mail says, before it is set as text or HTML.
 *
 * @param preview the line that inboxes show beside the subject
 * @param kicker small words above the heading
 * @param why why this person gets this mail
 * @param calendar strikes to attach as calendar entries; may be empty
 */
public record Letter(
        String subject,
        String preview,
        String kicker,
        String heading,
        String petition,
        String petitionUrl,
        List<Block> blocks,
        String why,
        List<Link> footer,
        List<Strike> calendar,
        Optional<String> oneClick) {

    public record Link(String label, String url) {}

    /** A part of the text. For templates each is also to be had as what it is, or null. */
    public sealed interface Block {

        default Paragraph paragraph() {
            return this instanceof Paragraph it ? it : null;
        }

        default Button button() {
            return this instanceof Button it ? it : null;
        }

        default Dates dates() {
            return this instanceof Dates it ? it : null;
        }

        default Count count() {
            return this instanceof Count it ? it : null;
        }
    }

    public record Paragraph(String text) implements Block {}

    public record Button(String label, String url) implements Block {}

    /** A strike's dates; struck through where they are no longer true. */
    public record Dates(String caption, String title, String when, String place, boolean struck) implements Block {}

    public record Count(String number, String words) implements Block {}
}
