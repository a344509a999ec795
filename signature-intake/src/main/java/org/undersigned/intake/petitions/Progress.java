package org.undersigned.intake.petitions;

import java.util.List;

/**
 * The way to the next milestone.
 *
 * @param goal the lowest threshold above the count; the highest of all once none is
 */
public record Progress(long count, long goal) {

    public static Progress of(long count, List<Long> ladder) {
        var highest = ladder.isEmpty() ? count : ladder.getLast();
        var goal = ladder.stream()
                .filter(threshold -> threshold > count)
                .findFirst()
                .orElse(highest);
        return new Progress(count, Math.max(1, goal));
    }

    public boolean isComplete() {
        return count >= goal;
    }

    public long missing() {
        return Math.max(0, goal - count);
    }

    /** 0 to 100, and only 100 when the goal is reached. */
    public int percent() {
        return isComplete() ? 100 : (int) (count * 100 / goal);
    }
}
