package org.undersigned.intake.petitions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.undersigned.tally.events.TallyEvent.Day;
import org.undersigned.tally.events.TallyEvent.TallyChanged;

/**
 * What the last days added, to be drawn as one bar for each.
 *
 * @param days oldest first, without a gap; at least {@value #FEWEST}, and there is something in them
 * @param ended they are the last that the petition had
 */
public record Lately(List<Day> days, ZoneId zone, boolean ended) {

    private static final int MOST = 14;
    private static final int FEWEST = 3;
    private static final int HEIGHT = 100;
    private static final int STEP = 20;
    private static final int WIDTH = 14;

    /**
     * Empty where there is too little to show. The tally was told when it last changed, so that days may have passed
     * since of which it does not speak: nothing came on them. Of days before those that it tells nothing is known. A
     * petition that has closed shows its last days.
     */
    public static Optional<Lately> of(Petition petition, TallyChanged tally, Instant now) {
        if (tally.days() == null || tally.days().isEmpty()) {
            return Optional.empty();
        }
        var told = tally.days().stream().collect(Collectors.toMap(Day::day, Day::signatures, Long::sum));
        var days = between(first(petition, now, Collections.min(told.keySet())), last(petition, now), told);
        var enough = days.size() >= FEWEST && days.stream().anyMatch(day -> day.signatures() > 0);
        return enough
                ? Optional.of(new Lately(days, petition.zone(), petition.phase(now) == Petition.Phase.CLOSED))
                : Optional.empty();
    }

    private static LocalDate last(Petition petition, Instant now) {
        var closesAt = petition.facts().closesAt();
        var end = closesAt == null || now.isBefore(closesAt) ? now : closesAt.minusNanos(1);
        return LocalDate.ofInstant(end, petition.zone());
    }

    private static LocalDate first(Petition petition, Instant now, LocalDate told) {
        var opening = LocalDate.ofInstant(petition.facts().opensAt(), petition.zone());
        var earliest = last(petition, now).minusDays(MOST - 1L);
        return Collections.max(List.of(opening, earliest, told));
    }

    private static List<Day> between(LocalDate first, LocalDate last, Map<LocalDate, Long> told) {
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                .map(day -> new Day(day, told.getOrDefault(day, 0L)))
                .toList();
    }

    public long sum() {
        return days.stream().mapToLong(Day::signatures).sum();
    }

    public int size() {
        return days.size();
    }

    /** What the best day added. */
    public long most() {
        return best().signatures();
    }

    /** The best day; of two the later. */
    public ZonedDateTime bestDay() {
        return best().day().atStartOfDay(zone);
    }

    public int width() {
        return size() * STEP;
    }

    public List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < size(); i++) {
            bars.add(bar(i * STEP + (STEP - WIDTH) / 2, days.get(i).signatures()));
        }
        return bars;
    }

    /** Days on which more was taken back than came hang below the line on which the others stand. */
    private Bar bar(int left, long signatures) {
        int line = height(most());
        int height = height(Math.abs(signatures));
        return signatures < 0
                ? new Bar(left, line, WIDTH, Math.min(height, HEIGHT - line))
                : new Bar(left, line - height, WIDTH, height);
    }

    /** However little it is, it is seen. */
    private int height(long signatures) {
        var span = most() + Math.max(0, -worst());
        return signatures == 0 ? 1 : (int) Math.max(3, signatures * HEIGHT / span);
    }

    private Day best() {
        return days.stream()
                .max(Comparator.comparingLong(Day::signatures).thenComparing(Day::day))
                .orElseThrow();
    }

    private long worst() {
        return days.stream().mapToLong(Day::signatures).min().orElse(0);
    }
}
