package org.undersigned.faults.report;

import java.util.Optional;
import java.util.TreeMap;

import org.undersigned.faults.load.Act;
import org.undersigned.faults.load.Said;
import org.undersigned.faults.load.Standing;
import org.undersigned.faults.observed.Mails.Mail;
import org.undersigned.faults.observed.Observed;

/**
 * The ledger's sums.
 *
 * @param acknowledged submissions that were answered with a yes, repetitions included
 * @param answers how many, by status; 0 stands for none
 */
public record Sums(
        int people,
        long acknowledged,
        long confirmed,
        long withdrawn,
        long unsubscribed,
        long counted,
        int mails,
        int letters,
        long listed,
        TreeMap<Integer, Integer> answers) {

    static Sums of(Observed observed) {
        var people = observed.ledger().people();
        var answers = new TreeMap<Integer, Integer>();
        observed.ledger().answers().forEach(answer -> answers.merge(answer.status(), 1, Integer::sum));
        return new Sums(
                people.size(),
                observed.ledger().count(Act.SIGN),
                people.stream().filter(each -> each.confirmed() == Said.YES).count(),
                people.stream().filter(each -> each.withdrawn() == Said.YES).count(),
                people.stream()
                        .map(Standing::unsubscribed)
                        .filter(Optional::isPresent)
                        .count(),
                observed.register().live(),
                observed.mails().ledger().size(),
                observed.mails().letters().size(),
                observed.mails().ledger().stream().filter(Mail::isListed).count(),
                answers);
    }

    String line() {
        return "%d people, %d acknowledged, %d confirmed, %d withdrew, counted %d; %d mails, %d letters, %d listed; answers %s"
                .formatted(people, acknowledged, confirmed, withdrawn, counted, mails, letters, listed, answers);
    }
}
