package org.undersigned.faults.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;

import org.undersigned.faults.load.Standing.Unsubscribed;
import org.undersigned.faults.smtp.Letter;
import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Stage;

/** Stopping mails by the link in one of them, as a mail program does it: one click, no cookie, no log-in (RFC 8058). */
public final class Leaving implements AutoCloseable {

    private static final int MAIL_IN_HAND = 202;

    private final Visitors notification;
    private final Ledger ledger;
    private final Instant end;

    public Leaving(Stage stage, Ledger ledger, Instant end) {
        this.notification = new Visitors(stage.of(Part.NOTIFICATION), ledger);
        this.ledger = ledger;
        this.end = end;
    }

    /** Whether it was answered with a yes. */
    public boolean by(int person, Letter letter) {
        var answer = letter.oneClick().flatMap(link -> click(person, link));
        answer.filter(each -> each.statusCode() / 100 == 2)
                .ifPresent(yes -> ledger.unsubscribed(
                        person, new Unsubscribed(letter.kind(), Instant.now(), yes.statusCode() == MAIL_IN_HAND)));
        return answer.filter(each -> each.statusCode() / 100 == 2).isPresent();
    }

    /** As a scanner of mails does that opens every link; the status of the answer. */
    public int look(int person, String link) {
        return notification
                .insist(person, Act.LOOK, end, at -> HttpRequest.newBuilder(at.resolve(link)))
                .map(HttpResponse::statusCode)
                .orElse(0);
    }

    public Optional<HttpResponse<String>> click(int person, String link) {
        return notification.insist(person, Act.UNSUBSCRIBE, end, at -> request(at, link));
    }

    @Override
    public void close() {
        notification.close();
    }

    private static HttpRequest.Builder request(URI at, String link) {
        return HttpRequest.newBuilder(at.resolve(link))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"));
    }
}
