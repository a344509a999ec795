package org.undersigned.intake.sharing;

import java.time.Duration;
import java.time.Instant;

/**
 * A card as it was drawn.
 *
 * @param checkedAt when it was last what the petition would say
 */
public record Picture(Card card, byte[] png, Instant checkedAt) {

    public static final int WIDTH = DrawCard.WIDTH;
    public static final int HEIGHT = DrawCard.HEIGHT;

    /** The count of a surge would be redrawn for every reader; a minute old is new enough for a picture. */
    private static final Duration NEW_ENOUGH = Duration.ofSeconds(60);

    boolean isNewEnough(Instant now) {
        return now.isBefore(checkedAt.plus(NEW_ENOUGH));
    }

    Picture checked(Instant now) {
        return new Picture(card, png, now);
    }

    /** The same for the same card on every replica. */
    public String tag() {
        return Integer.toHexString(card.hashCode());
    }
}
