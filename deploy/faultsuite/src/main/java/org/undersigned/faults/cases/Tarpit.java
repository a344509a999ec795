package org.undersigned.faults.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.undersigned.faults.load.Load;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.smtp.Mood;
import org.undersigned.faults.smtp.Mood.Word;

/** A server that keeps every connection about some domain and says nothing more. */
final class Tarpit implements Case {

    private static final String STUCK = "@one.example";

    private Instant begun = Instant.EPOCH;
    private Instant over = Instant.EPOCH;

    @Override
    public int number() {
        return 25;
    }

    @Override
    public String fault() {
        return "The mail server says nothing more once it is named a recipient of a certain domain";
    }

    @Override
    public String criterion() {
        return "Mail to other domains flows meanwhile";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(200, 80), scale.seconds(40, 15), Duration.ofSeconds(180));
    }

    @Override
    public void inject(Scene scene) {
        begun = Instant.now();
        scene.note("whoever writes to " + STUCK + " is kept");
        scene.stage()
                .mail()
                .become((word, to, usual) -> word == Word.RCPT && to.endsWith(STUCK) ? Mood.SILENCE : usual);
        scene.pause(scene.scale().seconds(60, 25));
        over = Instant.now();
        scene.note("nobody is kept any more");
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        boolean flowed = observed.mails().letters().stream()
                .anyMatch(letter -> !letter.to().endsWith(STUCK)
                        && letter.at().isAfter(begun.plusSeconds(12))
                        && letter.at().isBefore(over));
        return flowed ? List.of() : List.of("Nobody else got mail while some domain's was stuck");
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(180);
    }
}
