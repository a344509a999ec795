package org.undersigned.intake.sharing;

import java.awt.Color;

/** Colours of the one family of looks, in its light dress: where a card is shown nobody asks how dark it is. */
final class Look {

    static final Color PAPER = new Color(0xfbfaf7);
    static final Color INK = new Color(0x1c2430);
    static final Color MUTED = new Color(0x55606e);
    static final Color LINE = new Color(0xd9d6cf);
    static final Color ACCENT = new Color(0x005eb8);

    private Look() {}
}
