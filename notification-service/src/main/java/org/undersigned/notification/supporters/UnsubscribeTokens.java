package org.undersigned.notification.supporters;

import java.util.Optional;
import java.util.UUID;

import org.undersigned.notification.supporters.Seals.Content;

/** Tokens in unsubscribe links. */
public final class UnsubscribeTokens {

    private static final char PURPOSE = 'U';

    private final Seals seals;

    /** @param keys as for {@link Seals} */
    public UnsubscribeTokens(String keys) {
        this.seals = new Seals(keys);
    }

    /** What a link is for. */
    public record Claim(UUID supporter, Subscription subscription) {}

    public String mint(Claim claim) {
        return seals.mint(PURPOSE, new Content((byte) claim.subscription().ordinal(), claim.supporter()));
    }

    /** Empty where the token is not ours; it is not said why. */
    public Optional<Claim> check(String token) {
        var subscriptions = Subscription.values();
        return seals.check(PURPOSE, token)
                .filter(it -> it.detail() >= 0 && it.detail() < subscriptions.length)
                .map(it -> new Claim(it.id(), subscriptions[it.detail()]));
    }
}
