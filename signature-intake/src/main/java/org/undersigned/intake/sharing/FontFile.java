package org.undersigned.intake.sharing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphTable;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The outlines of a font file, in ems. Not for two threads at once: outlines are read when first asked for. */
final class FontFile {

    private final CmapLookup letters;
    private final GlyphTable glyphs;
    private final HorizontalMetricsTable metrics;
    private final KerningSubtable pairs;
    private final double em;

    private FontFile(TrueTypeFont font) throws IOException {
        letters = font.getUnicodeCmapLookup();
        glyphs = font.getGlyph();
        metrics = font.getHorizontalMetrics();
        pairs = font.getKerning() == null ? null : font.getKerning().getHorizontalKerningSubtable();
        em = font.getUnitsPerEm();
    }

    /** @param resource on the class path */
    static FontFile read(String resource) {
        try (var in = FontFile.class.getResourceAsStream(resource)) {
            return new FontFile(new TTFParser().parse(new RandomAccessReadBuffer(in)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** @return 0 where the font has no such letter */
    int glyph(int codePoint) {
        return letters.getGlyphId(codePoint);
    }

    double advance(int glyph) {
        return metrics.getAdvanceWidth(glyph) / em;
    }

    double kerning(int left, int right) {
        return pairs == null ? 0 : pairs.getKerning(left, right) / em;
    }

    /** Standing on y = 0, upwards being negative as in a picture. A space has an empty one. */
    Shape outline(int glyph) {
        try {
            var data = glyphs.getGlyph(glyph);
            var path = data == null ? new Path2D.Double() : data.getPath();
            return AffineTransform.getScaleInstance(1 / em, -1 / em).createTransformedShape(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
