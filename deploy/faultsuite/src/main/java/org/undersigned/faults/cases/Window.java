package org.undersigned.faults.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.undersigned.faults.load.Act;
import org.undersigned.faults.load.Answer;
import org.undersigned.faults.observed.Observed;

/** What signers were told between two moments. */
record Window(Instant from, Instant until) {

    /** From when the fault surely is felt until it is lifted. */
    static Window of(Instant begun, Duration grace, Instant over) {
        return new Window(begun.plus(grace), over);
    }

    List<Answer> signing(Observed observed) {
        return observed.ledger().answers().stream()
                .filter(answer -> answer.act() == Act.SIGN && answer.status() != 0)
                .filter(answer -> answer.at().isAfter(from)
                        && answer.at().plusMillis(answer.millis()).isBefore(until))
                .toList();
    }
}
