package org.undersigned.local.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All mails by id and by recipient. */
final class MailIndex {

    private final TreeMap<String, StoredMail> byId = new TreeMap<>(Comparator.reverseOrder());
    private final Map<String, List<StoredMail>> byRecipient = new HashMap<>();

    synchronized void add(StoredMail mail) {
        byId.put(mail.id(), mail);
        mail.recipients()
                .forEach(recipient -> byRecipient
                        .computeIfAbsent(key(recipient), none -> new ArrayList<>(2))
                        .add(mail));
    }

    synchronized Optional<StoredMail> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Mails to exactly this address, letter case apart, oldest first. */
    synchronized List<StoredMail> to(String address) {
        return byRecipient.getOrDefault(key(address), List.of()).stream()
                .sorted(Comparator.comparing(StoredMail::id))
                .toList();
    }

    /** Mails with {@code part} in a recipient's address, newest first; all when it is blank. */
    synchronized Page page(String part, int number, int size) {
        var wanted = key(part);
        if (wanted.isEmpty()) {
            return page(byId.values().stream().skip((long) number * size), byId.size(), size);
        }
        var found = byRecipient.entrySet().stream()
                .filter(entry -> entry.getKey().contains(wanted))
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .sorted(Comparator.comparing(StoredMail::id).reversed())
                .toList();
        return page(found.stream().skip((long) number * size), found.size(), size);
    }

    private static Page page(Stream<StoredMail> rest, int total, int size) {
        return new Page(rest.limit(size).toList(), total);
    }

    private static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /** Some mails of all that were found. */
    record Page(List<StoredMail> mails, int total) {}
}
