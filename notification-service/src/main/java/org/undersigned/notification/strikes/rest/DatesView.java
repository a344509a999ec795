package org.undersigned.notification.strikes.rest;

import java.time.Instant;
import java.util.List;

import org.undersigned.notification.petitions.Petition;
import org.undersigned.notification.strikes.Strike;

/**
 * All strikes of a petition, and a form for one more.
 *
 * @param done empty where nothing was just done
 */
record DatesView(FormView form, List<Row> rows, String done) {

    /** A strike in the list. */
    record Row(Strike strike, boolean over) {

        public String start() {
            return CheckWords.start(strike);
        }

        public String end() {
            return CheckWords.end(strike);
        }
    }

    static DatesView of(Petition petition, List<Strike> strikes, String done, Instant now) {
        var rows = strikes.stream()
                .map(it -> new Row(it, !it.endsAt().isAfter(now)))
                .toList();
        return new DatesView(FormView.of(petition, Typed.nothing(petition)), rows, done == null ? "" : done);
    }
}
