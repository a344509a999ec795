package org.undersigned.faults.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.undersigned.faults.load.Act;
import org.undersigned.faults.load.Answer;
import org.undersigned.faults.load.Ledger;
import org.undersigned.faults.load.LedgerOf;
import org.undersigned.faults.load.Said;
import org.undersigned.faults.load.Standing;
import org.undersigned.faults.observed.Mails;
import org.undersigned.faults.observed.Mails.Entry;
import org.undersigned.faults.observed.Mails.Mail;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.observed.Observed.Recovery;
import org.undersigned.faults.observed.Register;
import org.undersigned.faults.observed.Register.Signature;
import org.undersigned.faults.observed.Strain;
import org.undersigned.faults.observed.Strain.Sample;
import org.undersigned.faults.observed.Told;
import org.undersigned.faults.observed.Watch.Sight;
import org.undersigned.faults.smtp.Letter;

/** Two people who signed and confirmed, and everything as it should be; a test spoils what it is about. */
final class Right {

    static final UUID ASHA = new UUID(0, 1);
    static final UUID RUTH = new UUID(0, 2);
    static final Instant NOON = Instant.parse("2016-02-06T12:00:00Z");

    final List<Standing> people = new ArrayList<>(List.of(standing(0, ASHA), standing(1, RUTH)));
    final List<Answer> answers = new ArrayList<>(List.of(answer(202, 20, false)));
    final Map<UUID, Signature> register = new TreeMap<>();
    final List<Told.Count> counts = new ArrayList<>(List.of(new Told.Count(1, 1), new Told.Count(2, 2)));
    final List<Told.Milestone> milestones = new ArrayList<>(List.of(new Told.Milestone(1, "milestone:p:1")));
    final List<Sight> sights = new ArrayList<>();
    final List<Mail> mails = new ArrayList<>();
    final List<String> leaks = new ArrayList<>();
    final List<String> left = new ArrayList<>();
    Sample after = new Sample(60, 100, 1);
    Duration took = Duration.ofSeconds(5);
    long live = 2;

    Right() {
        register.put(ASHA, new Signature(ASHA, "COUNTED", "asha"));
        register.put(RUTH, new Signature(RUTH, "COUNTED", "ruth"));
        people.forEach(each -> mails.add(mail(each, "CONFIRMATION", "SENT", false, 1)));
    }

    static Standing standing(int number, UUID id) {
        return new Standing(LedgerOf.person(number), Set.of(id), Said.YES, Said.YES, Said.NOT_ASKED, Optional.empty());
    }

    static Answer answer(int status, long millis, boolean retryAfter) {
        return new Answer(0, Act.SIGN, "signature-intake-1", NOON, status, millis, retryAfter, null);
    }

    Mail mail(Standing to, String kind, String state, boolean recovered, int letters) {
        var email = to.person().email();
        var entry = new Entry(mails.size(), kind, kind.toLowerCase(Locale.ROOT) + ":p:1", state, recovered, email);
        var came = new ArrayList<Letter>();
        for (int i = 0; i < letters; i++) {
            came.add(letter(email, kind, "<" + kind + mails.size() + "@p>", NOON));
        }
        return new Mail(entry, came);
    }

    static Letter letter(String to, String kind, String id, Instant at) {
        var raw = "Message-ID: " + id + "\r\nFeedback-ID: x:1:p:" + kind.replace('_', '-')
                + ":undersigned\r\n\r\nHello\r\n";
        return new Letter("petition+00@undersigned.example", to, raw, at);
    }

    Observed observed() {
        var before = new Strain(Map.of("tally-service-1", new Sample(50, 90, 1)), 0);
        var now = new Strain(Map.of("tally-service-1", after), 0);
        return new Observed(
                ledger(),
                List.of(1L, 5L),
                new Register(register, Set.of(), live, Map.of(1L, 1L)),
                new Told(counts, milestones),
                sights,
                new Mails(
                        mails,
                        mails.stream().flatMap(each -> each.letters().stream()).toList()),
                leaks,
                new Recovery(before, now, took, Duration.ofSeconds(60), Map.of()),
                left);
    }

    private Ledger ledger() {
        return LedgerOf.of(answers, people);
    }
}
