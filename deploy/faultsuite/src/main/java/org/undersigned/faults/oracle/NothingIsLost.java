package org.undersigned.faults.oracle;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.undersigned.faults.load.Standing;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.observed.Register;

/** I1. */
public record NothingIsLost() implements Invariant {

    @Override
    public String name() {
        return "I1";
    }

    @Override
    public String sentence() {
        return "Every submission that was answered with a yes is counted, waits, is a known duplicate, or is in quarantine.";
    }

    @Override
    public List<String> against(Observed observed) {
        var register = observed.register();
        return Stream.concat(
                        observed.ledger().people().stream()
                                .flatMap(each -> each.ids().stream())
                                .filter(id -> !isKnown(id, register))
                                .map(id -> "Signature " + id + " was acknowledged and is nowhere"),
                        observed.ledger().people().stream()
                                .filter(Standing::mustCount)
                                .filter(each -> !isCounted(each, register))
                                .map(each -> "Person " + each.person().number() + " has confirmed and does not count"))
                .toList();
    }

    private static boolean isKnown(UUID id, Register register) {
        return register.signatures().containsKey(id) || register.quarantined().contains(id);
    }

    /** By any of their submissions: of two the first counts, whichever was heard of first. */
    private static boolean isCounted(Standing standing, Register register) {
        return standing.ids().stream()
                .anyMatch(id -> register.quarantined().contains(id)
                        || register.signatures().containsKey(id)
                                && register.signatures().get(id).counts());
    }
}
