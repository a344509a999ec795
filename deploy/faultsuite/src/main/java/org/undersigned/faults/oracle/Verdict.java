package org.undersigned.faults.oracle;

import java.util.List;
import java.util.TreeMap;

import org.undersigned.faults.observed.Observed;

/**
 * What all invariants say.
 *
 * @param against by name of the invariant, what contradicts it; empty lists where it holds
 */
public record Verdict(TreeMap<String, List<String>> against) {

    public static Verdict on(Observed observed) {
        var against = new TreeMap<String, List<String>>();
        Invariant.ALL.forEach(each -> against.put(each.name(), each.against(observed)));
        return new Verdict(against);
    }

    public boolean holds() {
        return against.values().stream().allMatch(List::isEmpty);
    }

    public List<String> broken() {
        return against.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey())
                .toList();
    }
}
