package org.undersigned.faults.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.undersigned.faults.observed.Mails.Mail;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.observed.Told;

/** I4. */
public record MilestonesOnce() implements Invariant {

    @Override
    public String name() {
        return "I4";
    }

    @Override
    public String sentence() {
        return "There is one milestone for each threshold, and at most one mail of it to each supporter.";
    }

    @Override
    public List<String> against(Observed observed) {
        var against = new ArrayList<String>();
        var told = told(observed, against);
        var due = due(observed);
        if (!told.containsAll(due)) {
            against.add("Reached were %s, told %s".formatted(due, told));
        }
        if (!told.equals(observed.register().milestones().keySet())) {
            against.add("The register holds %s, told were %s"
                    .formatted(observed.register().milestones().keySet(), told));
        }
        twice(observed, against);
        return against;
    }

    /** Told again under the same id is told once: a crash between saying it and remembering that it was said. */
    private static Set<Long> told(Observed observed, List<String> against) {
        var ids = observed.told().milestones().stream()
                .collect(Collectors.groupingBy(
                        Told.Milestone::threshold, Collectors.mapping(Told.Milestone::id, Collectors.toSet())));
        ids.forEach((threshold, names) -> {
            if (names.size() > 1) {
                against.add("Milestone %d was told as %d different ones".formatted(threshold, names.size()));
            }
        });
        return new TreeSet<>(ids.keySet());
    }

    private static Set<Long> due(Observed observed) {
        long most = observed.told().counts().stream()
                .mapToLong(Told.Count::signatures)
                .max()
                .orElse(0);
        return observed.ladder().stream().filter(threshold -> threshold <= most).collect(Collectors.toSet());
    }

    private static void twice(Observed observed, List<String> against) {
        observed.mails().ledger().stream()
                .filter(mail -> mail.entry().kind().equals("MILESTONE"))
                .filter(mail -> mail.letters().size() > 1)
                .map(MilestonesOnce::line)
                .forEach(against::add);
    }

    private static String line(Mail mail) {
        return "Mail %d of %s came %d times"
                .formatted(
                        mail.entry().id(),
                        mail.entry().mailing(),
                        mail.letters().size());
    }
}
