package org.undersigned.faults.oracle;

import java.util.List;

import org.undersigned.faults.observed.Observed;

/** I7. */
public record NothingPersonalOutside() implements Invariant {

    @Override
    public String name() {
        return "I7";
    }

    @Override
    public String sentence() {
        return "No name and no address is in any log, metric, key, header, URL or Message-ID.";
    }

    @Override
    public List<String> against(Observed observed) {
        return observed.leaks();
    }
}
