package org.undersigned.intake.signing;

import java.util.List;

/** The kinds of mail a signatory may ask for, each by itself. */
final class Updates {

    static final List<String> KINDS = List.of("strikes", "milestones", "news");

    private Updates() {}

    /** In the order of {@link #KINDS}, each once. */
    static Reading<List<String>> read(List<String> chosen) {
        var asked = chosen == null ? List.<String>of() : chosen;
        for (var kind : asked) {
            if (kind == null || !KINDS.contains(kind)) {
                return Reading.refused(Fault.UPDATES_UNKNOWN);
            }
        }
        return Reading.fine(KINDS.stream().filter(asked::contains).toList());
    }
}
