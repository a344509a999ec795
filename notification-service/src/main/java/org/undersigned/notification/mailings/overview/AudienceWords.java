package org.undersigned.notification.mailings.overview;

import java.util.ArrayList;
import java.util.List;

import org.undersigned.notification.mailings.Kind;

/** Who a mailing is for and why so many, in sentences. */
public final class AudienceWords {

    private AudienceWords() {}

    public static List<String> of(Occasion it, Reach reach, Progress progress) {
        return it.standing() ? ofStanding(it, progress) : ofOnce(it, reach, progress);
    }

    private static List<String> ofStanding(Occasion it, Progress progress) {
        var letters = Numbers.of(progress.total(), "letter", "letters");
        var people = Numbers.of(progress.people(), "person", "people");
        return List.of(
                "Each goes to one person, when " + moment(it.kind()) + ": " + letters + " to " + people + " so far.");
    }

    private static String moment(Kind kind) {
        return switch (kind) {
            case CONFIRMATION -> "they sign";
            case CONFIRM_AGAIN -> "they sign again without having confirmed";
            case CONFIRM_REMINDER -> "they have not confirmed for two days, and for five";
            case ALREADY_SIGNED -> "they sign again";
            case CONFIRM_ADDRESS, ADDRESS_CHANGED -> "they change their address";
            default -> "their signature counts";
        };
    }

    private static List<String> ofOnce(Occasion it, Reach reach, Progress progress) {
        var words = new ArrayList<String>();
        words.add(asked(it, reach));
        words.add(it.started() ? queued(it.kind(), progress) : wouldBe(reach));
        if (progress.left() > 0) {
            words.add(Numbers.of(progress.left(), "person", "people") + " did not want it any more before it went.");
        }
        if (progress.elsewhere() > 0) {
            words.add(Numbers.of(progress.elsewhere(), "person was", "people were") + " told in another letter.");
        }
        return words;
    }

    private static String asked(Occasion it, Reach reach) {
        var sentence = Numbers.of(reach.asked()) + " of " + Numbers.of(reach.supporters(), "supporter", "supporters")
                + " asked for " + subject(it);
        return reach.unreachable() == 0
                ? sentence + "."
                : sentence + "; " + Numbers.of(reach.unreachable()) + " cannot be reached.";
    }

    private static String subject(Occasion it) {
        return switch (it.audience()) {
            case MILESTONES -> "milestones";
            case NEWS -> "news";
            default -> "strike dates";
        };
    }

    private static String queued(Kind kind, Progress progress) {
        var letters = Numbers.of(progress.total(), "letter was", "letters were") + " queued";
        return switch (kind) {
            case STRIKE_MOVED, STRIKE_CANCELLED -> letters + ": only to those who were told the old date.";
            default -> letters + ".";
        };
    }

    private static String wouldBe(Reach reach) {
        return "It would go to " + Numbers.of(reach.reachable(), "person", "people") + " now.";
    }
}
