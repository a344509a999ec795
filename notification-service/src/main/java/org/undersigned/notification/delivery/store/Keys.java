package org.undersigned.notification.delivery.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.undersigned.notification.delivery.Claimed;

/** By what a mail is known, and by what its claim is. */
final class Keys {

    private Keys() {}

    static List<Long> ids(Collection<Claimed> mails) {
        return mails.stream().map(Claimed::id).toList();
    }

    static List<UUID> claims(Collection<Claimed> mails) {
        return mails.stream().map(Claimed::claim).distinct().toList();
    }
}
