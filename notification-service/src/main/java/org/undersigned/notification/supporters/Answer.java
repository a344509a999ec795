package org.undersigned.notification.supporters;

import java.util.List;
import java.util.Optional;

import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;

/** What a submission is answered with, by mail only: the page says the same to everybody. */
public sealed interface Answer {

    /** The tally counts no more people of one inbox, so no more are asked to confirm. */
    int PEOPLE_OF_AN_INBOX = 2;

    /** A form may be sent a thousand times, under a thousand names; an inbox is not filled by it. */
    int MAILS_OF_AN_INBOX = 5;

    record AskToConfirm() implements Answer {}

    /** The petition asks for no confirmation. */
    record Welcome() implements Answer {}

    record AskAgain(Supporter same) implements Answer {}

    record SayAlreadySigned(Supporter same) implements Answer {}

    /** Somebody signed from this inbox; nothing more is said. */
    record TellInbox() implements Answer {}

    /** Signing again is no way around a rule: nothing changes, and the mail leads to the page that says so. */
    record TellRemoved(Supporter same) implements Answer {}

    /** A repetition that has had its mails. */
    record KeepSilent(Supporter same) implements Answer {}

    /** Somebody new from an inbox that has had its mails. */
    record Ignore() implements Answer {}

    /** Pure: {@code people} are all that are known of the inbox and the petition. */
    static Answer to(SignatureSubmitted it, List<Supporter> people) {
        var same = same(it, people).filter(person -> person.state().hasPlace());
        if (people.stream().mapToInt(Supporter::mails).sum() >= MAILS_OF_AN_INBOX) {
            return same.<Answer>map(KeepSilent::new).orElseGet(Ignore::new);
        }
        return same.map(Answer::toRepetition).orElseGet(() -> toNewcomer(it, people));
    }

    static Optional<Supporter> same(SignatureSubmitted it, List<Supporter> people) {
        return people.stream()
                .filter(person -> person.person().equals(it.person()))
                .findFirst();
    }

    private static Answer toRepetition(Supporter same) {
        return switch (same.state()) {
            case CONFIRMED -> new SayAlreadySigned(same);
            case REMOVED -> new TellRemoved(same);
            default -> new AskAgain(same);
        };
    }

    private static Answer toNewcomer(SignatureSubmitted it, List<Supporter> people) {
        var placed = people.stream().filter(person -> person.state().hasPlace()).toList();
        if (hasRoom(placed, it.household())) {
            return "NONE".equals(it.confirmation()) ? new Welcome() : new AskToConfirm();
        }
        return new TellInbox();
    }

    private static boolean hasRoom(List<Supporter> placed, String household) {
        return placed.size() < PEOPLE_OF_AN_INBOX
                && placed.stream().allMatch(person -> person.household().equals(household));
    }
}
