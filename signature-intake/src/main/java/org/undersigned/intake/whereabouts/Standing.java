package org.undersigned.intake.whereabouts;

import org.undersigned.tally.events.Registered;

/** Where a signature stands, as its signatory is told. */
public enum Standing {
    /** In the log and on its way into the register. */
    RECEIVED,
    AWAITING,
    /** Not confirmed, and too late for it. */
    LAPSED,
    COUNTED,
    /** Counted, and its signatory's details are erased. */
    NAMELESS,
    WITHDRAWN,
    /** The inbox's owner never signed. */
    NOT_ME,
    /** Neither counted nor known any more. */
    ERASED,
    /** Taken out by a rule. */
    REMOVED,
    /** The inbox stands for others already. */
    FULL,
    /** The petition's retention has ended: nobody can tell any more. */
    FORGOTTEN,
    /** The register does not say. */
    UNTOLD;

    /** @param tooLate whether the links of the petition's mails confirm nothing any more */
    static Standing of(Registered entry, boolean tooLate) {
        return switch (entry.state()) {
            case "EXPECTED" -> RECEIVED;
            case "AWAITING" -> tooLate ? LAPSED : AWAITING;
            case "COUNTED" -> entry.erased() ? NAMELESS : COUNTED;
            case "DUPLICATE" -> entry.erased() ? ERASED : FULL;
            case "WITHDRAWN" -> withdrawn(entry);
            case "REMOVED" -> REMOVED;
            default -> UNTOLD;
        };
    }

    private static Standing withdrawn(Registered entry) {
        if (entry.erased()) {
            return ERASED;
        }
        return "NOT_ME".equals(entry.why()) ? NOT_ME : WITHDRAWN;
    }

    boolean isCounted() {
        return this == COUNTED || this == NAMELESS;
    }
}
