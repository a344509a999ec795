package org.undersigned.faults.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.undersigned.faults.load.Standing;
import org.undersigned.faults.observed.Observed;

/** I2. */
public record NobodyCountsTwice() implements Invariant {

    @Override
    public String name() {
        return "I2";
    }

    @Override
    public String sentence() {
        return "The count equals the distinct people who have confirmed.";
    }

    @Override
    public List<String> against(Observed observed) {
        var register = observed.register();
        var against = new ArrayList<String>();
        if (register.counted() != register.people()) {
            against.add("%d signatures of %d people count".formatted(register.counted(), register.people()));
        }
        if (register.live() != register.counted()) {
            against.add("The count says %d, the register %d".formatted(register.live(), register.counted()));
        }
        long least = people(observed, Standing::mustCount);
        long most = people(observed, Standing::mayCount);
        if (register.live() < least || register.live() > most) {
            against.add("The count says %d, the crowd knows of %s"
                    .formatted(register.live(), least == most ? least : least + " to " + most));
        }
        return against;
    }

    private static long people(Observed observed, Predicate<Standing> which) {
        return observed.ledger().people().stream().filter(which).count();
    }
}
