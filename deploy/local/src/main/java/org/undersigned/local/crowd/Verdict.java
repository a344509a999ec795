package org.undersigned.local.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.undersigned.local.verify.Recounted;

/**
 * The truth beside the count.
 *
 * @param truth people who confirmed and were told so
 * @param count by how much the tally rose
 * @param failures answers that nobody can have expected
 * @param recounted the count beside register and log; empty where that could not be found out
 * @param unanswered inboxes that waited for a confirmation mail in vain
 */
record Verdict(
        long truth,
        long count,
        int stepsBack,
        int failures,
        int unanswered,
        List<MilestoneMails.Milestone> milestones,
        Optional<Recounted> recounted,
        List<String> complaints) {

    private static final int SHOWN = 5;

    boolean isRight() {
        return truth == count
                && stepsBack == 0
                && failures == 0
                && unanswered == 0
                && recounted.filter(found -> found.drift() == 0).isPresent()
                && complaints.isEmpty()
                && milestones.stream().allMatch(MilestoneMails.Milestone::isRight);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("Truth %,d, count %,d: %s".formatted(truth, count, truth == count ? "EQUAL" : "NOT EQUAL"));
        lines.add(recounted.map(Recounted::line).orElse("The register could not be counted anew."));
        milestones.forEach(milestone -> lines.add(line(milestone)));
        if (stepsBack > 0) {
            lines.add("The count went back %d times.".formatted(stepsBack));
        }
        if (failures > 0) {
            lines.add("%d requests were answered with neither success nor \"later\".".formatted(failures));
        }
        lines.add(
                complaints.isEmpty() ? "No error in any log." : "%d errors in the logs:".formatted(complaints.size()));
        complaints.stream().limit(SHOWN).map(line -> "  " + line).forEach(lines::add);
        return lines;
    }

    static String told(List<MilestoneMails.Milestone> milestones) {
        return milestones.stream()
                .map(each -> "%,d: %,d of %,d".formatted(each.threshold(), each.told(), each.due()))
                .collect(Collectors.joining(", "));
    }

    private static String line(MilestoneMails.Milestone milestone) {
        if (milestone.isLeftToAHigherOne()) {
            return "Milestone %,d: mailed together with a higher one".formatted(milestone.threshold());
        }
        return "Milestone %,d: %,d of %,d who asked and had confirmed were told, %d twice: %s"
                .formatted(
                        milestone.threshold(),
                        milestone.told(),
                        milestone.due(),
                        milestone.twice(),
                        milestone.isRight() ? "right" : "WRONG");
    }
}
