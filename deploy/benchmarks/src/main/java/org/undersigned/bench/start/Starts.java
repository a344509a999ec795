package org.undersigned.bench.start;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.undersigned.bench.report.Rounds;

/** All starts of one program, by the way it was helped. */
record Starts(String program, Map<Way, List<Started>> rounds) {

    Rounds of(Way way, ToDoubleFunction<Started> figure) {
        return new Rounds(rounds.get(way).stream().mapToDouble(figure).boxed().toList());
    }

    /** Round by round. */
    double ofPackaged(Way way, ToDoubleFunction<Started> figure) {
        return of(way, figure).over(of(Way.PACKAGED, figure)).median();
    }
}
