package org.undersigned.notification.bounces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.undersigned.notification.bounces.Outcome.Complaint;
import org.undersigned.notification.bounces.Outcome.HardBounce;
import org.undersigned.notification.bounces.Outcome.Ignored;
import org.undersigned.notification.bounces.Outcome.SoftBounce;
import org.undersigned.notification.bounces.Outcome.TextRefused;
import org.undersigned.notification.delivery.BounceAddress;

/** Says what a mail in the mailbox says. Pure, and bounded in time and memory whatever the mail is. */
@Singleton
public final class Examiner {

    private static final List<String> OF_MACHINES =
            List.of("x-autoreply", "x-autorespond", "x-auto-response-suppress", "x-failed-recipients");

    private final BounceAddress ours;

    Examiner(BounceAddress ours) {
        this.ours = ours;
    }

    /** @param bytes the mail as it was transferred; of one that is too large its beginning */
    public Outcome examine(byte[] bytes) {
        return bytes.length > Arrival.LARGEST
                ? new Ignored(Reason.TOO_LARGE)
                : bytes.length == 0 ? new Ignored(Reason.UNREADABLE) : examine(entity(bytes));
    }

    private static Entity entity(byte[] bytes) {
        return Entity.of(new String(bytes, ISO_8859_1).replace("\r\n", "\n"));
    }

    private Outcome examine(Entity mail) {
        var recipients = Recipients.of(mail.fields(), ours);
        return Report.in(mail)
                .map(it -> switch (it) {
                    case Report.DeliveryStatus report -> addressed(recipients, id -> bounce(id, report.recipients()));
                    case Report.Feedback report -> complaint(recipients, report);
                    case Report.Other report -> addressed(recipients, id -> new Ignored(Reason.AUTO_REPLY));
                })
                .orElseGet(() -> unreported(recipients, mail.fields()));
    }

    private Outcome unreported(List<String> recipients, Fields mail) {
        var reason = isOfAMachine(mail) ? Reason.AUTO_REPLY : Reason.NOT_A_REPORT;
        return new Ignored(recipients.isEmpty() ? Reason.NOT_ADDRESSED : reason);
    }

    // RFC 3834, and what was used before it.
    private static boolean isOfAMachine(Fields mail) {
        var submitted = mail.first("auto-submitted").toLowerCase(Locale.ROOT);
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || OF_MACHINES.stream().anyMatch(mail::has)
                || mail.first("precedence").toLowerCase(Locale.ROOT).matches("auto_reply|bulk|junk");
    }

    // Who provides mailboxes sends complaints to an address agreed on; our own is in what they complain about.
    private Outcome complaint(List<String> recipients, Report.Feedback report) {
        var all = Stream.concat(recipients.stream(), Recipients.ours(report.senders(), ours).stream())
                .toList();
        return addressed(all, id -> report.isComplaint() ? new Complaint(id) : new Ignored(Reason.NOT_A_COMPLAINT));
    }

    private Outcome addressed(List<String> addresses, LongFunction<Outcome> outcome) {
        var genuine = addresses.stream()
                .map(ours::mail)
                .filter(OptionalLong::isPresent)
                .findFirst();
        return genuine.map(it -> outcome.apply(it.getAsLong()))
                .orElseGet(() -> new Ignored(addresses.isEmpty() ? Reason.NOT_ADDRESSED : Reason.FORGED));
    }

    // A mail has one recipient. Where a report speaks of several, there is a list behind the address: the mildest
    // counts.
    private static Outcome bounce(long mail, List<Fate> fates) {
        return fates.stream()
                .min(Comparator.comparing(Fate::meaning))
                .map(it -> outcome(mail, it))
                .orElseGet(() -> new Ignored(Reason.UNCLEAR));
    }

    private static Outcome outcome(long mail, Fate fate) {
        return switch (fate.meaning()) {
            case UNCLEAR -> new Ignored(Reason.UNCLEAR);
            case DELIVERED -> new Ignored(Reason.DELIVERED);
            case DELAYED -> new Ignored(Reason.DELAYED);
            case TEXT_REFUSED -> new TextRefused(mail, fate.status());
            case NOT_REACHED -> new SoftBounce(mail, fate.status());
            case NO_SUCH_ADDRESS -> new HardBounce(mail, fate.status());
        };
    }
}
