package org.undersigned.intake.whereabouts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.undersigned.intake.whereabouts.Answer.Nothing;
import org.undersigned.intake.whereabouts.Answer.Silence;
import org.undersigned.intake.whereabouts.Answer.Told;
import org.undersigned.notification.events.Written;
import org.undersigned.tally.events.Registered;

/**
 * The answer to "Where is my signature?". Pure: made of what the two others said, or of their not saying anything.
 *
 * @param repeats whether it repeats an earlier one, whose standing this is
 * @param why the rule by which it was taken out; null for any other standing
 * @param presses what its signatory can do about it now
 */
public record Whereabouts(Standing standing, boolean repeats, String why, List<Line> lines, Set<Press> presses) {

    private static final Set<Standing> GIVEN = EnumSet.of(
            Standing.RECEIVED,
            Standing.AWAITING,
            Standing.LAPSED,
            Standing.COUNTED,
            Standing.NAMELESS,
            Standing.UNTOLD);

    public static Whereabouts of(Answer<Registered> register, Answer<Written> mails, Rules rules) {
        return switch (register) {
            case Silence<Registered> silence -> of(null, Standing.UNTOLD, mails, rules);
            case Nothing<Registered> nothing -> of(null, Standing.RECEIVED, mails, rules);
            case Told<Registered>(var own) -> of(own, Standing.of(Timeline.acting(own), rules.tooLate()), mails, rules);
        };
    }

    /** Once the petition's retention has ended there is nobody to ask, and nothing to be done. */
    public static Whereabouts forgotten() {
        return new Whereabouts(
                Standing.FORGOTTEN,
                false,
                null,
                List.of(Line.of(Step.ERASED), Line.of(Step.MAIL_GONE)),
                EnumSet.noneOf(Press.class));
    }

    private static Whereabouts of(Registered own, Standing standing, Answer<Written> mails, Rules rules) {
        return new Whereabouts(
                standing,
                own != null && own.repeats() != null,
                standing == Standing.REMOVED ? Timeline.acting(own).why() : null,
                new Timeline(own, standing, rules).lines(mails),
                presses(own, standing, mails, rules));
    }

    private static Set<Press> presses(Registered own, Standing standing, Answer<Written> mails, Rules rules) {
        var presses = EnumSet.noneOf(Press.class);
        if (isToBeConfirmed(standing, mails) && rules.asksForConfirmation() && !rules.tooLate()) {
            presses.add(Press.CONFIRM);
        }
        if (GIVEN.contains(standing)) {
            presses.add(Press.WITHDRAW);
        }
        if (own == null || !own.erased()) {
            presses.add(Press.ERASE);
        }
        return presses;
    }

    /** Where the register is silent the mails' side may know better; where neither speaks, pressing does no harm. */
    private static boolean isToBeConfirmed(Standing standing, Answer<Written> mails) {
        return switch (standing) {
            case RECEIVED, AWAITING -> true;
            case UNTOLD ->
                !(mails instanceof Told<Written>(var written)
                        && written.standing().equals("CONFIRMED"));
            default -> false;
        };
    }
}
