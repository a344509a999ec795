package org.undersigned.intake.sharing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture in the making. All on it are filled outlines. */
final class Sheet {

    static {
        // Before the first picture: where a screen is configured, Java would look for it.
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
    }

    private final BufferedImage image;
    private final Graphics2D pen;

    Sheet(int width, int height, Color paper) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(paper);
        pen.fillRect(0, 0, width, height);
    }

    Sheet fill(Color ink, Shape shape) {
        pen.setColor(ink);
        pen.fill(shape);
        return this;
    }

    /** A bar with round ends. */
    Sheet bar(Color ink, double left, double top, double width, double height) {
        return fill(ink, new RoundRectangle2D.Double(left, top, width, height, height, height));
    }

    /** The house's mark, a name being signed: the same strokes as in assets/icon.svg, of 32 by 32. */
    Sheet mark(Color ink, double left, double top, double size) {
        var stroke = new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        var place = new AffineTransform(size / 32, 0, 0, size / 32, left, top);
        return fill(ink, place.createTransformedShape(stroke.createStrokedShape(signature())));
    }

    byte[] png() {
        pen.dispose();
        var bytes = new ByteArrayOutputStream(64 * 1024);
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Path2D signature() {
        var path = new Path2D.Double();
        path.moveTo(5, 21);
        path.curveTo(9, 12, 13, 8, 15, 9);
        path.curveTo(17, 10, 11, 20, 14, 20);
        path.curveTo(17, 20, 19, 12, 21, 12);
        path.curveTo(23, 12, 19, 19, 21, 19);
        path.curveTo(23, 19, 24, 17, 27, 15);
        path.moveTo(5, 27);
        path.lineTo(27, 27);
        return path;
    }
}
