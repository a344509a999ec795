package org.undersigned.faults.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.undersigned.faults.load.Load;
import org.undersigned.faults.observed.Mails.Mail;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.smtp.Mood.Word;

/** A server says yes to some, later to others, never to the rest. */
record MixedAnswers() implements Case {

    private static final String LATER = "@one.example";
    private static final String NEVER = "@two.example";
    private static final String NOT_NOW = "@three.example";

    @Override
    public int number() {
        return 27;
    }

    @Override
    public String fault() {
        return "The mail server answers 450 to one domain, 550 to another and 421 to a third";
    }

    @Override
    public String criterion() {
        return "Who is unknown there is written to once, who was put off gets theirs later, and everybody else's mail flows";
    }

    @Override
    public Load.Plan load(Scale scale) {
        // Who is unknown there waits for a mail that never comes; nobody waits for them.
        return new Load.Plan(scale.times(200, 80), scale.seconds(40, 15), Duration.ofSeconds(25));
    }

    @Override
    public void inject(Scene scene) {
        scene.note("450, 550 and 421 by domain");
        scene.stage().mail().become((word, to, usual) -> word == Word.RCPT ? answer(to, usual) : usual);
        scene.pause(scene.scale().seconds(45, 20));
        scene.note("the mail server is itself again");
    }

    private static String answer(String to, String usual) {
        return to.endsWith(LATER)
                ? "450 4.2.0 <" + to + ">: greylisted"
                : to.endsWith(NEVER)
                        ? "550 5.1.1 <" + to + ">: no such user"
                        : to.endsWith(NOT_NOW) ? "421 4.3.2 <" + to + ">: not now" : usual;
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        var against = new ArrayList<String>();
        for (var mail : observed.mails().ledger()) {
            if (mail.entry().state().equals("FAILED") && wasWritten(mail.entry().email(), observed)) {
                against.add("Mail " + mail.entry().id() + " failed for good, and they were written to again");
            }
            if (isPutOff(mail)
                    && mail.entry().kind().equals("CONFIRMATION")
                    && mail.letters().isEmpty()) {
                against.add("Mail " + mail.entry().id() + " was put off and never came");
            }
        }
        return against;
    }

    private static boolean wasWritten(String email, Observed observed) {
        return observed.mails().letters().stream()
                .anyMatch(letter -> letter.to().equalsIgnoreCase(email));
    }

    private static boolean isPutOff(Mail mail) {
        return mail.entry().email() != null && mail.entry().email().endsWith(LATER);
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(150);
    }
}
