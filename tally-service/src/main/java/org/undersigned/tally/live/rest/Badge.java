package org.undersigned.tally.live.rest;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.undersigned.tally.events.TallyEvent.Milestone;
import org.undersigned.tally.events.TallyEvent.TallyChanged;
import org.undersigned.tally.live.rest.BadgeStyle.Shape;
import org.undersigned.tally.live.rest.BadgeStyle.Theme;

/**
 * What is drawn. Widths are guessed, for the fonts are the reader's, and the text is told to keep to them.
 *
 * @param note as of when, or nothing
 */
public record Badge(BadgeStyle style, TallyChanged tally, String petition, Optional<Instant> note) {

    private static final int MARGIN = 16;

    public String count() {
        return BadgeWords.number(tally.signatures());
    }

    public String label() {
        return words().signatures(tally.signatures())
                + note.map(at -> " · " + words().asOf(at)).orElse("");
    }

    public String lang() {
        return style.language().name().toLowerCase(Locale.ROOT);
    }

    /** For who cannot see it, and for who points at it. */
    public String title() {
        return Stream.of(count() + " " + label(), goal(), petition)
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " – " + other)
                .orElseThrow();
    }

    public boolean flat() {
        return style.shape() == Shape.FLAT;
    }

    public boolean auto() {
        return style.theme() == Theme.AUTO;
    }

    public Palette colours() {
        return style.theme() == Theme.DARK ? Palette.DARK : Palette.LIGHT;
    }

    /** Nothing where there is no bar, or nothing to go for. */
    public String goal() {
        return style.shape() != Shape.BAR || tally.nextMilestone() == null
                ? ""
                : words().toGo(tally.nextMilestone() - tally.signatures(), tally.nextMilestone());
    }

    public int countWidth() {
        return flat() ? guess(count(), 9) : guess(count(), 19);
    }

    public int labelWidth() {
        return guess(label(), 7);
    }

    public int goalWidth() {
        return guess(goal(), 6);
    }

    public int width() {
        return 2 * MARGIN
                + (flat()
                        ? countWidth() + 5 + labelWidth()
                        : Math.max(countWidth(), Math.max(labelWidth(), goalWidth())));
    }

    public int height() {
        return flat() ? 28 : goal().isEmpty() ? 72 : 108;
    }

    public int barWidth() {
        return width() - 2 * MARGIN;
    }

    /** From the last milestone that was reached. */
    public int bar() {
        long from = tally.milestones().stream()
                .mapToLong(Milestone::threshold)
                .filter(threshold -> threshold <= tally.signatures())
                .max()
                .orElse(0);
        return (int) (barWidth() * (tally.signatures() - from) / (tally.nextMilestone() - from));
    }

    private BadgeWords words() {
        return new BadgeWords(style.language());
    }

    private static int guess(String text, int letter) {
        return text.codePointCount(0, text.length()) * letter;
    }

    /** The family's colours. */
    public record Palette(
            String badge, String onBadge, String card, String ink, String muted, String line, String accent) {

        static final Palette LIGHT =
                new Palette("#005eb8", "#ffffff", "#ffffff", "#1c2430", "#55606e", "#d9d6cf", "#005eb8");
        static final Palette DARK =
                new Palette("#6cb2ff", "#0b1520", "#1a2029", "#e8eaed", "#a7b0bc", "#333c48", "#6cb2ff");
    }
}
