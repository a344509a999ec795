package org.undersigned.faults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.undersigned.faults.cases.Catalogue;
import org.undersigned.local.launch.Refusal;

/**
 * What was typed behind {@code deploy/faults}.
 *
 * @param cases numbers, in the order in which they are tried
 * @param patience how many times the stated times may be taken
 * @param list nothing is tried, all are listed
 */
public record Options(List<Integer> cases, long seed, boolean quick, int patience, boolean list) {

    static final String USAGE = """
            deploy/faults [--quick] [--case NUMBER]... [--seed NUMBER] [--list]

              --quick         ten minutes: fewer cases, shorter faults
              --case NUMBER   only this one; may be said several times
              --seed NUMBER   the same faults at the same moments again (2016)
              --patience N    stated times may be taken N times over (1; 5 with --quick), for machines that do other things too
              --list          what each of the 45 cases is, where it is tried, and why not here""";

    static Options parse(String... arguments) {
        var words = new ArrayDeque<>(List.of(arguments));
        var cases = new ArrayList<Integer>();
        long seed = 2016;
        boolean quick = false;
        boolean list = false;
        int patience = 0;
        while (!words.isEmpty()) {
            switch (words.pop()) {
                case "--quick" -> quick = true;
                case "--list" -> list = true;
                case "--case" -> cases.add((int) number(words));
                case "--patience" -> patience = (int) number(words);
                case "--seed" -> seed = number(words);
                default -> throw new Refusal(USAGE);
            }
        }
        return new Options(chosen(cases, quick), seed, quick, patience > 0 ? patience : quick ? 5 : 1, list);
    }

    private static List<Integer> chosen(List<Integer> cases, boolean quick) {
        for (int number : cases) {
            if (Catalogue.numbered(number).isEmpty()) {
                throw new Refusal("Case %d is not tried here; deploy/faults --list says where.".formatted(number));
            }
        }
        return !cases.isEmpty() ? cases : quick ? Catalogue.quick() : Catalogue.all();
    }

    private static long number(Deque<String> words) {
        if (words.isEmpty() || !words.peek().matches("\\d{1,18}")) {
            throw new Refusal(USAGE);
        }
        return Long.parseLong(words.pop());
    }
}
