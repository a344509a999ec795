package org.undersigned.notification.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;

import org.undersigned.notification.delivery.StubbornServer.Received;
import org.undersigned.notification.faults.Mails.Mail;
import org.undersigned.notification.mailings.Kind;

/** Whether everybody has their mail, and whoever may have two or none is listed. */
final class Verdict {

    private final Campaign campaign;
    private final List<Mail> mails;

    private Verdict(Campaign campaign, List<Mail> mails) {
        this.campaign = campaign;
        this.mails = mails;
    }

    static void awaitEnd(Campaign campaign, Mails mails) {
        Awaitility.await("no mail to be on its way any more")
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> mails.settled() >= campaign.mails());
    }

    static Verdict of(Campaign campaign, Mails mails, List<Received> received) throws SQLException {
        var all = mails.beside(received);
        assertThat(all.stream().mapToInt(it -> it.letters().size()).sum())
                .as("letters that the ledger knows of")
                .isEqualTo(received.size());
        return new Verdict(campaign, all);
    }

    void everyEventHasOneMailForEachPerson() {
        var perMailing = mails.stream()
                .filter(Mail::isToAll)
                .collect(Collectors.groupingBy(it -> it.entry().mailing(), Collectors.counting()));
        assertThat(perMailing).hasSize(campaign.strikes());
        assertThat(perMailing.values()).allMatch(it -> it == campaign.supporters());
        assertThat(count(it -> it.entry().kind() == Kind.CONFIRMATION)).isEqualTo(campaign.signed());
        assertThat(mails)
                .allSatisfy(it -> assertThat(it.letters())
                        .allMatch(letter -> letter.to().equals(it.entry().email())));
    }

    void whoHasNoneIsListed() {
        assertThat(mails)
                .allMatch(it -> it.entry().state().equals("SENT") || it.isAmbiguous())
                .allMatch(it -> !it.letters().isEmpty() || it.isAmbiguous());
    }

    /** Sent once more after an unknown outcome, under the same id; of letters to all there is none. */
    void whoHasTwoIsListed() {
        assertThat(mails)
                .allMatch(it -> it.letters().size() <= (it.isToAll() ? 1 : 2))
                .allMatch(it -> it.letters().size() < 2 || it.entry().recovered())
                .allMatch(it -> it.letters().stream()
                                .map(Received::messageId)
                                .distinct()
                                .count()
                        <= 1);
    }

    void nobodyHasTwo() {
        assertThat(mails).allMatch(it -> it.letters().size() < 2);
    }

    @Override
    public String toString() {
        return "%,d mails; %d sent once more, of which %d came twice; %d ambiguous, of which %d never came"
                .formatted(
                        mails.size(),
                        count(it -> it.entry().recovered() && !it.isToAll()),
                        count(it -> it.letters().size() > 1),
                        count(Mail::isAmbiguous),
                        count(it -> it.letters().isEmpty()));
    }

    private long count(Predicate<Mail> which) {
        return mails.stream().filter(which).count();
    }
}
