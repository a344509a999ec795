package org.undersigned.notification.preferences;

import java.util.Optional;
import java.util.UUID;

import org.undersigned.notification.supporters.Seals;
import org.undersigned.notification.supporters.Seals.Content;

/**
 * Tokens in links to the preferences and to the page that confirms a new address. A mail program may hand out the link that
 * unsubscribes; it opens neither of these.
 */
public final class PreferenceTokens {

    private static final char PREFERENCES = 'P';
    private static final char ADDRESS = 'A';

    private final Seals seals;

    /** @param keys as for {@link Seals} */
    public PreferenceTokens(String keys) {
        this.seals = new Seals(keys);
    }

    /**
     * Whose preferences.
     *
     * @param moves how often their address was changed, modulo 256: links in mails to an address that was left open nothing
     */
    public record Holder(UUID supporter, byte moves) {}

    public String preferences(UUID supporter, int moves) {
        return seals.mint(PREFERENCES, new Content((byte) moves, supporter));
    }

    public Optional<Holder> preferences(String token) {
        return seals.check(PREFERENCES, token).map(it -> new Holder(it.id(), it.detail()));
    }

    public String address(UUID change) {
        return seals.mint(ADDRESS, new Content((byte) 0, change));
    }

    public Optional<UUID> address(String token) {
        return seals.check(ADDRESS, token).map(Content::id);
    }
}
