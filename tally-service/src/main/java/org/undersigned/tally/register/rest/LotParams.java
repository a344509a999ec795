package org.undersigned.tally.register.rest;

import jakarta.ws.rs.QueryParam;

import org.undersigned.tally.problem.Faults;
import org.undersigned.tally.register.Logged.Place;
import org.undersigned.tally.register.Lot;

/** Which records are meant, in an address: an empty petition is that of records of which it cannot be read. */
public class LotParams {

    @QueryParam("petition")
    String petition;

    @QueryParam("reason")
    String reason;

    @QueryParam("after")
    String after;

    Lot lot() {
        return new Lot(petition, reason);
    }

    Place after() {
        return place(after);
    }

    static Place place(String text) {
        return text == null || text.isEmpty()
                ? Place.BEGINNING
                : Place.read(text)
                        .orElseThrow(() -> Faults.of("after", "is a partition and an offset, such as 3-1200"));
    }
}
