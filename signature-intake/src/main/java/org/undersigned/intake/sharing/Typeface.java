package org.undersigned.intake.sharing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes in fonts that travel with this service. Java's own text needs fontconfig and a font installed on the machine
 * (JDK-8304054), of which a server's image has neither; outlines that are filled need nothing.
 */
final class Typeface {

    private final List<FontFile> fonts;

    /** A letter is taken from the first font that has it. */
    Typeface(List<FontFile> fonts) {
        this.fonts = fonts;
    }

    private record Glyph(FontFile font, int id) {}

    /** @param x its left edge in ems */
    private record Placed(Glyph glyph, double x) {

        double end() {
            return x + glyph.font().advance(glyph.id());
        }

        Placed then(Glyph next) {
            var kerning = next.font() == glyph.font() ? next.font().kerning(glyph.id(), next.id()) : 0;
            return new Placed(next, end() + kerning);
        }

        Shape outline() {
            var outline = glyph.font().outline(glyph.id());
            return AffineTransform.getTranslateInstance(x, 0).createTransformedShape(outline);
        }
    }

    boolean canWrite(String text) {
        return text.codePoints().allMatch(letter -> glyphs(letter).findFirst().isPresent());
    }

    double width(String text, double size) {
        var line = set(text);
        return line.isEmpty() ? 0 : line.getLast().end() * size;
    }

    /** @param baseline of the line, from the top of the picture */
    Shape write(String text, double size, double left, double baseline) {
        var line = new Path2D.Double();
        set(Visually.ordered(text)).forEach(placed -> line.append(placed.outline(), false));
        return new AffineTransform(size, 0, 0, size, left, baseline).createTransformedShape(line);
    }

    private List<Placed> set(String text) {
        var line = new ArrayList<Placed>();
        text.codePoints()
                .mapToObj(letter -> glyphs(letter).findFirst())
                .flatMap(glyph -> glyph.stream())
                .forEach(glyph -> line.add(
                        line.isEmpty() ? new Placed(glyph, 0) : line.getLast().then(glyph)));
        return line;
    }

    private Stream<Glyph> glyphs(int letter) {
        return fonts.stream().map(font -> new Glyph(font, font.glyph(letter))).filter(glyph -> glyph.id() != 0);
    }
}
