package org.undersigned.tally.removals;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a rule would take out, had it been run now.
 *
 * @param counted by how much the count would fall
 * @param awaiting how many more could no longer come to count
 * @param sample at most 20, for the organiser's eyes only
 */
public record Preview(
        long counted,
        long online,
        long paper,
        long awaiting,
        List<Cell> countries,
        List<Cell> channels,
        List<Sampled> sample) {

    /** @param of null where that is not known */
    public record Cell(String of, long counted) {}

    /** @param name null where it was erased */
    public record Sampled(String name, Instant submittedAt, String country, String area, List<String> signals) {}

    /** How many of one kind are met. */
    public record Share(boolean counted, String channel, boolean paper, String country, long number) {}

    public static Preview of(List<Share> shares, List<Sampled> sample) {
        var counted = shares.stream().filter(Share::counted).toList();
        var paper = sum(counted.stream().filter(Share::paper).toList());
        return new Preview(
                sum(counted),
                sum(counted) - paper,
                paper,
                sum(shares) - sum(counted),
                cells(counted, Share::country),
                cells(counted, Share::channel),
                sample);
    }

    private static List<Cell> cells(List<Share> shares, Function<Share, String> by) {
        Map<String, Long> sums = shares.stream()
                .collect(Collectors.groupingBy(
                        share -> Objects.requireNonNullElse(by.apply(share), ""),
                        Collectors.summingLong(Share::number)));
        return sums.entrySet().stream()
                .map(sum -> new Cell(sum.getKey().isEmpty() ? null : sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparingLong(Cell::counted).reversed())
                .toList();
    }

    private static long sum(List<Share> shares) {
        return shares.stream().mapToLong(Share::number).sum();
    }
}
