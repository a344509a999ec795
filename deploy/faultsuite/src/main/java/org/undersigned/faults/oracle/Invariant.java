package org.undersigned.faults.oracle;

import java.util.List;

import org.undersigned.faults.observed.Observed;

/** Something that must hold after every case, whatever failed. */
public sealed interface Invariant
        permits NothingIsLost,
                NobodyCountsTwice,
                NothingGoesBack,
                MilestonesOnce,
                EveryMailWasSent,
                NoMailAfterGoodbye,
                NothingPersonalOutside,
                EverythingComesBack,
                AnswersAreHonest {

    /** As issue 6 numbers them, I1 to I9. */
    List<Invariant> ALL = List.of(
            new NothingIsLost(),
            new NobodyCountsTwice(),
            new NothingGoesBack(),
            new MilestonesOnce(),
            new EveryMailWasSent(),
            new NoMailAfterGoodbye(),
            new NothingPersonalOutside(),
            new EverythingComesBack(),
            new AnswersAreHonest());

    String name();

    String sentence();

    /** What contradicts it, in words; empty where it holds. */
    List<String> against(Observed observed);
}
