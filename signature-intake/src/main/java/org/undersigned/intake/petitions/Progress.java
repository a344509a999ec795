package org.undersigned.intake.petitions;

import java.util.List;

/**
 * The way to the next milestone.
 *
 * @param goal the lowest threshold above the count; the highest of all once none is; 0 where the campaign set none
 */
public record Progress(long count, long goal) {

    public static Progress of(long count, List<Long> ladder) {
        var highest = ladder.isEmpty() ? 0 : ladder.getLast();
        var goal = ladder.stream()
                .filter(threshold -> threshold > count)
                .findFirst()
                .orElse(highest);
        return new Progress(count, goal);
    }

    public boolean hasGoal() {
        return goal > 0;
    }

    public boolean isComplete() {
        return hasGoal() && count >= goal;
    }

    public long missing() {
        return Math.max(0, goal - count);
    }

    /** 0 to 100, and only 100 when the goal is reached; 0 where there is none. */
    public int percent() {
        if (!hasGoal()) {
            return 0;
        }
        return isComplete() ? 100 : (int) (count * 100 / goal);
    }
}
