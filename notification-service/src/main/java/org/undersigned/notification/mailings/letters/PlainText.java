package org.undersigned.notification.mailings.letters;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Markdown as paragraphs that read the same as text and as HTML: no mark-up, no picture, and a link's address behind its
 * words, where it can be seen before it is followed.
 */
final class PlainText extends AbstractVisitor {

    /** Quotes within quotes: thousands fit into a text, and whoever follows them down comes to the end of the stack. */
    private static final int DEEPEST = 32;

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST).build();

    private final List<Letter.Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private PlainText() {}

    static List<Letter.Paragraph> paragraphs(String markdown) {
        var reading = new PlainText();
        PARSER.parse(markdown).accept(reading);
        return reading.paragraphs;
    }

    @Override
    public void visit(Paragraph paragraph) {
        take(paragraph, isFirstOfItem(paragraph) ? "• " : "");
    }

    @Override
    public void visit(Heading heading) {
        take(heading, "");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        add(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        add(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        add(html.getLiteral());
    }

    @Override
    public void visit(Text text) {
        open.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        open.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        open.append(' ');
    }

    @Override
    public void visit(HardLineBreak line) {
        open.append(' ');
    }

    @Override
    public void visit(Link link) {
        int begins = open.length();
        visitChildren(link);
        if (!open.substring(begins).equals(link.getDestination())) {
            open.append(" (").append(link.getDestination()).append(')');
        }
    }

    private void take(Block block, String mark) {
        open.setLength(0);
        open.append(mark);
        visitChildren(block);
        add(open.toString());
    }

    private void add(String text) {
        if (!text.isBlank()) {
            paragraphs.add(new Letter.Paragraph(text.strip()));
        }
    }

    private static boolean isFirstOfItem(Node paragraph) {
        return paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null;
    }
}
