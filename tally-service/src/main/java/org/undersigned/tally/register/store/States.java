package org.undersigned.tally.register.store;

import java.time.Instant;
import java.util.UUID;

import org.undersigned.tally.register.Channel;
import org.undersigned.tally.register.Fold.Held;
import org.undersigned.tally.register.Signature;
import org.undersigned.tally.register.Signature.Awaiting;
import org.undersigned.tally.register.Signature.Counted;
import org.undersigned.tally.register.Signature.Duplicate;
import org.undersigned.tally.register.Signature.Expected;
import org.undersigned.tally.register.Signature.Live;
import org.undersigned.tally.register.Signature.Removed;
import org.undersigned.tally.register.Signature.Standing;
import org.undersigned.tally.register.Signature.Withdrawn;
import org.undersigned.tally.register.Signer;
import org.undersigned.tally.register.Traits;

/** A signature's state as a row has it, both ways. */
final class States {

    private States() {}

    static String name(Signature signature) {
        return switch (signature) {
            case Expected expected -> "EXPECTED";
            case Awaiting awaiting -> "AWAITING";
            case Counted counted -> "COUNTED";
            case Duplicate duplicate -> "DUPLICATE";
            case Withdrawn withdrawn -> "WITHDRAWN";
            case Removed removed -> "REMOVED";
        };
    }

    static UUID duplicateOf(Signature signature) {
        return signature instanceof Duplicate duplicate ? duplicate.of() : null;
    }

    static String why(Signature signature) {
        return switch (signature) {
            case Withdrawn withdrawn -> withdrawn.by();
            case Removed removed -> why(removed.was());
            default -> null;
        };
    }

    static UUID removal(Signature signature) {
        return signature instanceof Removed removed ? removed.removal() : null;
    }

    static String was(Signature signature) {
        return signature instanceof Removed removed ? name(removed.was()) : null;
    }

    /** Whether anybody's name is kept with it: of who is in the count, or may come or come back to be. */
    static boolean isNamed(Signature signature) {
        return signature instanceof Live || signature instanceof Removed removed && removed.was() instanceof Live;
    }

    static Instant confirmedAt(Signature signature) {
        return signature instanceof Expected expected ? expected.confirmedAt() : null;
    }

    static boolean erased(Signature signature) {
        return signature instanceof Expected expected && expected.erased();
    }

    /**
     * A row of petition, inbox, id, state, person, household, channel, duplicate_of, why, confirmed_at (ms), erased, the
     * country, nation, area, occupation and gathering that breakdowns tell apart, removal, was, and whether it has counted.
     */
    static Held read(Object[] row) {
        return new Held((String) row[0], (String) row[1], signature(row, (String) row[3]), (Boolean) row[10]);
    }

    private static Signature signature(Object[] row, String state) {
        var id = (UUID) row[2];
        return switch (state) {
            case "EXPECTED" -> new Expected(id, instant(row[9]), (Boolean) row[10]);
            case "DUPLICATE" -> new Duplicate(id, (UUID) row[7], (String) row[4]);
            case "REMOVED" -> new Removed(id, (UUID) row[16], standing(row, (String) row[17]), (Boolean) row[18]);
            default -> standing(row, state);
        };
    }

    private static Standing standing(Object[] row, String state) {
        var id = (UUID) row[2];
        return switch (state) {
            case "AWAITING" -> new Awaiting(id, signer(row));
            case "COUNTED" -> new Counted(id, signer(row));
            case "WITHDRAWN" -> new Withdrawn(id, (String) row[8], (String) row[4]);
            default -> throw new IllegalStateException("unknown state " + state);
        };
    }

    private static Signer signer(Object[] row) {
        return new Signer((String) row[4], (String) row[5], traits(row));
    }

    private static Traits traits(Object[] row) {
        return new Traits(
                (String) row[11],
                (String) row[12],
                (String) row[13],
                (String) row[14],
                Channel.named((String) row[6]),
                (String) row[15]);
    }

    private static Instant instant(Object millis) {
        return millis == null ? null : Instant.ofEpochMilli(((Number) millis).longValue());
    }
}
