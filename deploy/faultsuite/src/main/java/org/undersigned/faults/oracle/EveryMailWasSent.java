package org.undersigned.faults.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.undersigned.faults.load.Said;
import org.undersigned.faults.observed.Mails.Mail;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.smtp.Letter;

/** I5. */
public record EveryMailWasSent() implements Invariant {

    private static final Set<String> UNDER_WAY = Set.of("CLAIMED", "ATTEMPTING");

    @Override
    public String name() {
        return "I5";
    }

    @Override
    public String sentence() {
        return "Every due mail was sent, and more than once only if it is listed as ambiguous, under the same Message-ID.";
    }

    @Override
    public List<String> against(Observed observed) {
        var against = new ArrayList<String>();
        observed.mails().ledger().forEach(mail -> look(mail, against));
        unasked(observed, against);
        return against;
    }

    private static void look(Mail mail, List<String> against) {
        var entry = mail.entry();
        var name = "Mail " + entry.id() + " (" + entry.kind() + ") ";
        if (UNDER_WAY.contains(entry.state())) {
            against.add(name + "is still " + entry.state());
        }
        if (entry.state().equals("SENT") && mail.letters().isEmpty()) {
            against.add(name + "is sent, and never came");
        }
        if (mail.letters().size() > 1 && !mail.isListed()) {
            against.add(name + "came " + mail.letters().size() + " times and is not listed");
        }
        if (mail.letters().stream().map(Letter::messageId).distinct().count() > 1) {
            against.add(name + "came under different ids");
        }
    }

    /** Everybody whose signature was acknowledged is asked to confirm it, once the register has it. */
    private static void unasked(Observed observed, List<String> against) {
        var written = observed.mails().letters().stream()
                .map(letter -> letter.to().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        observed.mails().ledger().stream()
                .filter(mail ->
                        mail.entry().email() != null && !mail.entry().state().equals("SENT"))
                .forEach(mail -> written.add(mail.entry().email().toLowerCase(Locale.ROOT)));
        observed.ledger().people().stream()
                .filter(each -> each.submitted() == Said.YES
                        && !written.contains(each.person().email().toLowerCase(Locale.ROOT)))
                .forEach(each -> against.add("Person " + each.person().number() + " signed and was never written to"));
    }
}
