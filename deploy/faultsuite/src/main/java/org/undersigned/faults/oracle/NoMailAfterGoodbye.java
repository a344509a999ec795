package org.undersigned.faults.oracle;

import java.util.List;
import java.util.stream.Stream;

import org.undersigned.faults.load.Standing;
import org.undersigned.faults.load.Standing.Unsubscribed;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.smtp.Letter;

/** I6. Mails of other kinds go on, as the page says; where the answer itself announced one more, one more may come. */
public record NoMailAfterGoodbye() implements Invariant {

    @Override
    public String name() {
        return "I6";
    }

    @Override
    public String sentence() {
        return "There is no mail after an unsubscription was answered.";
    }

    @Override
    public List<String> against(Observed observed) {
        return observed.ledger().people().stream()
                .flatMap(each -> after(each, observed))
                .toList();
    }

    private static Stream<String> after(Standing standing, Observed observed) {
        return standing.unsubscribed().stream().flatMap(gone -> {
            long late = observed.mails().letters().stream()
                    .filter(letter ->
                            letter.to().equalsIgnoreCase(standing.person().email()))
                    .filter(letter -> isUnwanted(letter, gone))
                    .count();
            return late > (gone.mailInHand() ? 1 : 0)
                    ? Stream.of("Person %d stopped mails of %s and got %d more"
                            .formatted(standing.person().number(), gone.kind(), late))
                    : Stream.of();
        });
    }

    private static boolean isUnwanted(Letter letter, Unsubscribed gone) {
        return letter.at().isAfter(gone.at()) && family(letter.kind()).equals(family(gone.kind()));
    }

    /** What one link stops: all about strikes, or all of milestones. */
    private static String family(String kind) {
        return kind.startsWith("STRIKE") || kind.startsWith("REMINDER") ? "STRIKES" : kind;
    }
}
