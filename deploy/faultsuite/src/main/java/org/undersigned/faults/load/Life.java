package org.undersigned.faults.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.undersigned.faults.load.Person.Time;
import org.undersigned.faults.load.Standing.Unsubscribed;
import org.undersigned.faults.smtp.Letter;
import org.undersigned.faults.smtp.MailServer;
import org.undersigned.local.launch.Waiting;

/** What one person does, from signing on; it ends when there is nothing left to do, or with the load. */
final class Life {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final int LOOK_MILLIS = 250;

    private final Person person;
    private final Visitors intake;
    private final Ledger ledger;
    private final MailServer mail;
    private final Instant end;
    private final Set<UUID> ids = new LinkedHashSet<>();
    private Said submitted = Said.NOT_ASKED;
    private Said confirmed = Said.NOT_ASKED;
    private Said withdrawn = Said.NOT_ASKED;

    Life(Person person, Visitors intake, Ledger ledger, MailServer mail, Instant end) {
        this.person = person;
        this.intake = intake;
        this.ledger = ledger;
        this.mail = mail;
        this.end = end;
    }

    void live() {
        submitted = sign(Time.FIRST);
        if (submitted == Said.YES && person.repeats()) {
            sign(Time.AGAIN);
        }
        note();
        if (submitted == Said.YES && person.confirms()) {
            letter("confirm").ifPresent(this::confirm);
        }
        note();
        if (confirmed == Said.YES && person.withdraws()) {
            sign(Time.BEFORE_LEAVING);
            letter("withdraw").ifPresent(this::withdraw);
        }
        note();
    }

    private void note() {
        Optional<Unsubscribed> none = Optional.empty();
        ledger.note(new Standing(person, Set.copyOf(ids), submitted, confirmed, withdrawn, none));
    }

    private Said sign(Time time) {
        var answer = intake.insist(person.number(), Act.SIGN, end, at -> signing(at, time));
        answer.filter(Life::isYes)
                .ifPresent(receipt -> ID.matcher(receipt.body())
                        .results()
                        .forEach(found -> ids.add(UUID.fromString(found.group(1)))));
        return said(answer);
    }

    private void confirm(String link) {
        confirmed = said(press(Act.CONFIRM, link));
    }

    private void withdraw(String link) {
        withdrawn = said(press(Act.WITHDRAW, link));
    }

    private Optional<HttpResponse<String>> press(Act act, String link) {
        return intake.insist(
                person.number(),
                act,
                end,
                at -> HttpRequest.newBuilder(at.resolve(link))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Forwarded-For", person.address())
                        .POST(BodyPublishers.ofString("")));
    }

    private HttpRequest.Builder signing(URI at, Time time) {
        return HttpRequest.newBuilder(at.resolve("/petitions/" + person.petition() + "/signatures"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", person.key(time).toString())
                .header("X-Forwarded-For", person.address())
                .POST(BodyPublishers.ofString(person.submission(time)));
    }

    /** The link in the first mail that has one; waits for it. */
    private Optional<String> letter(String door) {
        var link = newest(door);
        while (link.isEmpty() && Instant.now().isBefore(end)) {
            Waiting.millis(LOOK_MILLIS);
            link = newest(door);
        }
        return link;
    }

    private Optional<String> newest(String door) {
        return mail.to(person.email()).stream()
                .map((Letter letter) -> letter.link(door))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isYes(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 2 || answer.statusCode() == 303;
    }

    private static Said said(Optional<HttpResponse<String>> answer) {
        return answer.map(each -> isYes(each) ? Said.YES : Said.NO).orElse(Said.UNKNOWN);
    }
}
