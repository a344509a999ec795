package org.undersigned.bench.signing;

import org.undersigned.bench.load.Result;
import org.undersigned.bench.machine.Heap;

/** What came of more than can be done. */
record Overload(double capacity, Result result, Heap heap) {

    /** What is done of what could be. */
    double goodput() {
        return result.goodPerSecond() / capacity;
    }

    /** Of all who came. */
    double shareTurnedAway() {
        return (double) result.busy() / Math.max(1, result.all());
    }

    /** Neither signed nor turned away in good order. */
    double shareLeftAlone() {
        return (double) (result.all() - result.good() - result.busy()) / Math.max(1, result.all());
    }
}
