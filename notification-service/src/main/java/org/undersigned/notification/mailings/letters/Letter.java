package org.undersigned.notification.mailings.letters;

import java.util.List;
import java.util.Optional;

import org.undersigned.notification.strikes.Strike;

/**
 * What a mail says, before it is set as text or HTML.
 *
 * @param language in which it is, as a BCP 47 tag
 * @param preview the line that inboxes show beside the subject
 * @param kicker small words above the heading
 * @param why why this person gets this mail
 * @param yours that the links are this person's alone
 * @param calendar strikes to attach as calendar entries; may be empty
 */
public record Letter(
        String language,
        String subject,
        String preview,
        String kicker,
        String heading,
        String petition,
        String petitionUrl,
        List<Block> blocks,
        String why,
        String yours,
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

        default Heading heading() {
            return this instanceof Heading it ? it : null;
        }

        default Share share() {
            return this instanceof Share it ? it : null;
        }
    }

    public record Paragraph(String text) implements Block {}

    public record Button(String label, String url) implements Block {}

    /** A strike's dates; struck through where they are no longer true. */
    public record Dates(String caption, String title, String when, String place, boolean struck) implements Block {}

    /**
     * How many have signed, also as a picture of the petition.
     *
     * @param alternative what the picture says
     */
    public record Count(String number, String words, String picture, String alternative) implements Block {}

    /** Begins what another letter would have said. */
    public record Heading(String text) implements Block {}

    /**
     * The petition's page to be passed on.
     *
     * @param links ways to do so that only a program can follow; who reads plain text has the address
     */
    public record Share(String words, String url, List<Link> links) implements Block {}
}
