package org.undersigned.faults.load;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Stage;

/** Many who have the live count open, half of them at each replica, behind as many addresses as are needed. */
public final class Onlookers implements AutoCloseable {

    /** Of one address a replica lets in five hundred. */
    private static final int AN_ADDRESS = 200;

    private final List<Onlooker> all;

    public Onlookers(Stage stage, String petition, int number) {
        all = IntStream.range(0, number)
                .mapToObj(each -> new Onlooker(stage.of(Part.TALLY), petition, each, address(each)))
                .toList();
    }

    static String address(int number) {
        return "127.0.1." + (1 + number / AN_ADDRESS);
    }

    public void come() {
        all.forEach(Onlooker::come);
    }

    /** How many have been shown a count on the line that they hold. */
    public long looking() {
        return all.stream().filter(Onlooker::isLooking).count();
    }

    /** Which counts they saw last. */
    public Set<Long> shown() {
        return all.stream().map(Onlooker::shown).collect(Collectors.toSet());
    }

    /** All their lines break at once. */
    public void cut() {
        all.forEach(Onlooker::cut);
    }

    @Override
    public void close() {
        all.forEach(Onlooker::leave);
    }
}
