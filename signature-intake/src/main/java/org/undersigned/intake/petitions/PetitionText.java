package org.undersigned.intake.petitions;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown that is safe to show: HTML is escaped, a link leads to a web or mail address, nothing loads from elsewhere. */
final class PetitionText {

    /** Quotes within quotes: thousands fit into a text, and whoever follows them down comes to the end of the stack. */
    private static final int DEEPEST = 32;

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(Set.of("http", "https", "mailto")))
            .build();

    private PetitionText() {}

    static String toHtml(String markdown) {
        return toHtml(markdown, 1);
    }

    /** @param below the level of the heading it stands under, of which there is to be no other */
    static String toHtml(String markdown, int below) {
        var document = PARSER.parse(markdown == null ? "" : markdown);
        document.accept(new FitForThePage(below));
        return RENDERER.render(document);
    }

    private static final class FitForThePage extends AbstractVisitor {

        private final int below;

        FitForThePage(int below) {
            this.below = below;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + below));
            visitChildren(heading);
        }

        /** A picture on another host would tell it who reads this petition. */
        @Override
        public void visit(Image image) {
            visitChildren(image);
            var link = new Link(image.getDestination(), image.getTitle());
            childrenOf(image).forEach(link::appendChild);
            image.insertAfter(link);
            image.unlink();
        }

        private static List<Node> childrenOf(Node node) {
            return Stream.iterate(node.getFirstChild(), Objects::nonNull, Node::getNext)
                    .toList();
        }
    }
}
