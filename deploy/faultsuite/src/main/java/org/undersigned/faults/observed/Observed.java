package org.undersigned.faults.observed;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

import org.undersigned.faults.load.Ledger;
import org.undersigned.faults.stage.Stage;

/**
 * All that a verdict is made of, once everything was healed and has drained.
 *
 * @param ladder the petition's thresholds
 * @param leaks places where somebody's name was found that may hold none
 * @param left what never arrived, in words
 */
public record Observed(
        Ledger ledger,
        List<Long> ladder,
        Register register,
        Told told,
        List<Watch.Sight> sights,
        Mails mails,
        List<String> leaks,
        Recovery recovery,
        List<String> left) {

    /**
     * How everything came back.
     *
     * @param took from the end of the fault until nothing was on its way any more
     * @param limit how long it may take
     * @param restarts processes that the case started again because it had ended them, by name
     */
    public record Recovery(Strain before, Strain after, Duration took, Duration limit, Map<String, Integer> restarts) {}

    /**
     * What is known before anything is looked at.
     *
     * @param mark where the topics ended before the case
     */
    public record Trail(
            String petition,
            List<Long> ladder,
            Map<TopicPartition, Long> mark,
            Ledger ledger,
            List<Watch.Sight> sights) {}

    public static Observed of(Stage stage, Topics topics, Trail trail, Recovery recovery, List<String> left) {
        var records = topics.since(trail.mark());
        var letters = stage.mail().about(trail.petition());
        return new Observed(
                trail.ledger(),
                trail.ladder(),
                Register.of(stage.tally(), trail.petition()),
                Told.of(records, trail.petition()),
                trail.sights(),
                Mails.of(stage.notification(), letters, trail.petition()),
                new CanaryHunt().in(stage, records, letters),
                recovery,
                left);
    }
}
