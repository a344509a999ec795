package org.undersigned.notification.delivery.store;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.undersigned.notification.delivery.Settlement;
import org.undersigned.notification.delivery.Settlement.Effect;
import org.undersigned.notification.delivery.Settlement.State;

/** What a server on the way reports of a mail that was taken: it means what the same words in the dialogue would have meant. */
@ApplicationScoped
public class Aftermath {

    private final Consequences consequences;

    Aftermath(Consequences consequences) {
        this.consequences = consequences;
    }

    public Uni<Void> suppress(Mutiny.StatelessSession session, long mail) {
        return consequences.suppress(session, List.of(reported(mail, "", Effect.SUPPRESS_ADDRESS)));
    }

    public Uni<Void> refuse(Mutiny.StatelessSession session, long mail, String status) {
        return consequences.refuse(session, List.of(reported(mail, status + " reported later", Effect.TEXT_REFUSED)));
    }

    private static Settlement reported(long mail, String words, Effect effect) {
        return new Settlement(mail, null, State.FAILED, null, words, false, false, effect);
    }
}
