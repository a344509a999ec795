package org.undersigned.notification.bounces;

import java.util.List;

/**
 * Reads the mailbox from where it was left. Each page is decided and written down, then deleted from the mailbox, and only
 * then counts as read: who dies in between repeats a page, and nothing happens twice.
 */
public final class Round {

    private final String name;
    private final Mailbox mailbox;
    private final BounceLedger ledger;
    private final Examiner examiner;
    private final Listener listener;

    public Round(String name, Mailbox mailbox, BounceLedger ledger, Examiner examiner, Listener listener) {
        this.name = name;
        this.mailbox = mailbox;
        this.ledger = ledger;
        this.examiner = examiner;
        this.listener = listener;
    }

    /** Told of each mail. */
    public interface Listener {

        void handled(Outcome outcome, Reaction reaction);
    }

    public void read(BounceLedger.Place place) {
        mailbox.startAfter(place.in(mailbox));
        for (var page = mailbox.next(); !page.isEmpty(); page = mailbox.next()) {
            mailbox.delete(handled(page));
            ledger.advance(
                    name,
                    new BounceLedger.Place(mailbox.validity(), page.getLast().position()));
        }
    }

    private List<Long> handled(List<Arrival> page) {
        return page.stream()
                .filter(it -> !isKept(handle(it)))
                .map(Arrival::position)
                .toList();
    }

    private Reaction handle(Arrival mail) {
        var outcome = examiner.examine(mail.bytes());
        var reaction = switch (outcome) {
            case Outcome.Genuine it -> ledger.settle(it);
            case Outcome.Ignored it -> new Reaction.Nothing(it.reason());
        };
        listener.handled(outcome, reaction);
        return reaction;
    }

    private static boolean isKept(Reaction reaction) {
        return reaction instanceof Reaction.Nothing it && it.why().isKept();
    }
}
