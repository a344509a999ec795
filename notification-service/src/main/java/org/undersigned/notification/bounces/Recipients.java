package org.undersigned.notification.bounces;

import java.util.List;
import java.util.stream.Stream;

import org.undersigned.notification.delivery.BounceAddress;

/** The addresses that a mail came to, as the servers on its way wrote them down. */
final class Recipients {

    private static final List<String> FIELDS =
            List.of("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to");
    private static final int MOST = 50;

    private Recipients() {}

    static List<String> of(Fields mail, BounceAddress ours) {
        return ours(FIELDS.stream().flatMap(it -> mail.all(it).stream()), ours);
    }

    /** Of all addresses in these texts, those that are ours or made to look so. */
    static List<String> ours(Stream<String> texts, BounceAddress ours) {
        return texts.flatMap(it -> Stream.of(it.split("[\\s<>,;:\"()]+")))
                .filter(it -> it.indexOf('@') > 0)
                .filter(ours::looksLike)
                .limit(MOST)
                .toList();
    }
}
