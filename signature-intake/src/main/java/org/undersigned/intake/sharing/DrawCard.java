package org.undersigned.intake.sharing;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws a petition's card, 1200 by 630: the size that OpenGraph's readers show large. */
final class DrawCard {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final double MARGIN = 80;
    private static final double INNER = WIDTH - 2 * MARGIN;
    private static final double TITLE_TOP = 150;
    private static final double TITLE_ROOM = 250;
    private static final double LEADING = 1.16;

    private final Typeface serif;
    private final Typeface sans;

    /** Reads the fonts, which takes a while. */
    DrawCard() {
        var bold = FontFile.read("/liberation/LiberationSans-Bold.ttf");
        serif = new Typeface(List.of(FontFile.read("/liberation/LiberationSerif-Bold.ttf"), bold));
        sans = new Typeface(List.of(bold));
    }

    /** One at a time: fonts are read as letters are asked for. */
    synchronized byte[] draw(Card card) {
        var sheet = new Sheet(WIDTH, HEIGHT, Look.PAPER);
        brand(sheet);
        title(sheet, Normalizer.normalize(card.title(), Normalizer.Form.NFC));
        count(sheet, card);
        progress(sheet, card);
        return sheet.png();
    }

    private void brand(Sheet sheet) {
        sheet.mark(Look.ACCENT, MARGIN, 48, 60).fill(Look.INK, sans.write("Undersigned", 34, MARGIN + 76, 90));
    }

    /** Half a name is none: where the fonts lack a letter, the title is left to the text beside the picture. */
    private void title(Sheet sheet, String title) {
        if (!serif.canWrite(title)) {
            return;
        }
        var size = DoubleStream.of(76, 68, 60, 54)
                .filter(larger -> height(title, larger) <= TITLE_ROOM)
                .findFirst()
                .orElse(48);
        var most = (int) (TITLE_ROOM / (size * LEADING));
        var lines = Lines.cut(lines(title, size), most, text -> serif.width(text, size), INNER);
        for (int i = 0; i < lines.size(); i++) {
            sheet.fill(Look.INK, serif.write(lines.get(i), size, MARGIN, TITLE_TOP + size + i * size * LEADING));
        }
    }

    private double height(String title, double size) {
        return lines(title, size).size() * size * LEADING;
    }

    private List<String> lines(String title, double size) {
        return Lines.of(title, text -> serif.width(text, size), INNER);
    }

    private void count(Sheet sheet, Card card) {
        var after = MARGIN + serif.width(card.count(), 96) + 24;
        sheet.fill(Look.ACCENT, serif.write(card.count(), 96, MARGIN, 512))
                .fill(Look.MUTED, sans.write(card.signed(), 34, after, 512));
        var goal = WIDTH - MARGIN - sans.width(card.goal(), 30);
        sheet.fill(Look.MUTED, sans.write(card.goal(), 30, goal, 512));
    }

    private static void progress(Sheet sheet, Card card) {
        sheet.bar(Look.LINE, MARGIN, 540, INNER, 24);
        if (card.percent() > 0) {
            // Never narrower than high, else the ends would not be round.
            sheet.bar(Look.ACCENT, MARGIN, 540, Math.max(24, INNER * card.percent() / 100), 24);
        }
    }
}
