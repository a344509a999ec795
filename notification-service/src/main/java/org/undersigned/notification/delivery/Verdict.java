package org.undersigned.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.undersigned.notification.delivery.Answer.Stage;
import org.undersigned.notification.mailings.Kind.AfterUnknown;

/** The one place that says what a server's answer means. */
public final class Verdict {

    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));
    // A mailbox or a disk that is full is not emptied within minutes.
    private static final int FIRST_OF_FULL = 3;
    private static final double SPREAD = 0.2;
    private static final int CLOSING = 421;
    private static final Pattern GREYLISTED = Pattern.compile("gr[ea]y-?list", Pattern.CASE_INSENSITIVE);
    // RFC 4954, 6: who we are was not accepted, or has to be said first.
    private static final Set<Integer> NOT_ADMITTED = Set.of(530, 534, 535, 538);
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

    private Verdict() {}

    /**
     * Pure.
     *
     * @param chance from 0 to 1, spreads tries so that they do not come back all at once
     */
    public static Decision of(Answer answer, Attempt attempt, Instant now, double chance) {
        if (answer.isTaken()) {
            return new Decision.Sent();
        }
        if (answer.isMissing()) {
            return unheard(answer, attempt, now, chance);
        }
        if (isAboutUs(answer)) {
            return new Decision.StopAll();
        }
        if (isOfTheServer(answer)) {
            return notNow(attempt, now, chance);
        }
        return answer.isForGood() ? forGood(answer) : forNow(answer, attempt, now, chance);
    }

    /** What a refusal for good says, also where it is only reported later by a server on the way. */
    public static Decision ofRefusal(Answer answer) {
        return forGood(answer);
    }

    private static Decision unheard(Answer answer, Attempt attempt, Instant now, double chance) {
        if (answer.stage() != Stage.DOT) {
            return again(attempt, 0, now, chance);
        }
        var due = now.plus(wait(0, chance));
        var may = attempt.kind().afterUnknown() == AfterUnknown.ONCE_MORE && !attempt.recovered();
        return may && due.isBefore(attempt.deadline()) ? new Decision.OnceMore(due) : new Decision.Ambiguous();
    }

    // Before a recipient is named nothing was said about one; only the size of what is announced may be at fault.
    private static boolean isAboutUs(Answer it) {
        return NOT_ADMITTED.contains(it.code())
                || it.isForGood() && it.stage() == Stage.SENDER && it.code() != 552 && !isTooLarge(it);
    }

    // RFC 5321, 4.2.2 and 4.3.2: a server that closes, is full or wants less says so to MAIL already.
    private static boolean isOfTheServer(Answer it) {
        return it.isForNow() && it.stage() == Stage.SENDER;
    }

    private static Decision notNow(Attempt attempt, Instant now, double chance) {
        var due = now.plus(wait(0, chance));
        return due.isBefore(attempt.deadline()) ? new Decision.NotNow(due) : new Decision.GivenUp();
    }

    private static Decision forGood(Answer it) {
        if (isNoSuchAddress(it)) {
            return new Decision.NeverAgain();
        }
        return isAboutTheText(it) ? new Decision.Unwelcome() : new Decision.Refused();
    }

    // 5.1.7 and 5.1.8 are the sender's address. Servers without a status say it by the code (RFC 5321, 4.2.3).
    private static boolean isNoSuchAddress(Answer it) {
        return it.says("1.") && !it.says("1.7") && !it.says("1.8")
                || it.hasNoStatus() && it.stage() == Stage.RECIPIENT && NO_SUCH_MAILBOX.contains(it.code());
    }

    // 554 with the status of a mailbox or of a way there is about these.
    private static boolean isAboutTheText(Answer it) {
        return it.says("7.")
                || it.says("6.")
                || isTooLarge(it)
                || it.code() == 554 && !it.says("1.") && !it.says("2.") && !it.says("4.");
    }

    private static boolean isTooLarge(Answer it) {
        return it.says("3.4") || it.says("2.3");
    }

    private static Decision forNow(Answer it, Attempt attempt, Instant now, double chance) {
        var isFull = it.code() == 452 || it.says("2.2") || it.says("3.1");
        var mail = again(attempt, isFull ? FIRST_OF_FULL : 0, now, chance);
        return isAboutTheDomain(it) ? new Decision.RestDomain(mail) : mail;
    }

    // Some greylist with 4.7.1, which each recipient passes alone: the domain's others need not wait for that.
    private static boolean isAboutTheDomain(Answer it) {
        return (it.code() == CLOSING || it.says("7."))
                && !GREYLISTED.matcher(it.words()).find();
    }

    private static Decision again(Attempt attempt, int first, Instant now, double chance) {
        if (attempt.attempts() > BACK_OFF.size()) {
            return new Decision.GivenUp();
        }
        var due = now.plus(wait(first + attempt.attempts() - 1, chance));
        return due.isBefore(attempt.deadline()) ? new Decision.Again(due) : new Decision.GivenUp();
    }

    private static Duration wait(int step, double chance) {
        var wait = BACK_OFF.get(Math.clamp(step, 0, BACK_OFF.size() - 1));
        return Duration.ofMillis((long) (wait.toMillis() * (1 - SPREAD + 2 * SPREAD * chance)));
    }
}
