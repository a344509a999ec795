package org.undersigned.notification.faults;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.undersigned.notification.delivery.StubbornServer.Verb;

/** When a replica is killed: its mail server meets it there. */
enum Moment {
    /** Marked in the ledger, and not a word of the letter was said. */
    BEFORE_DATA {
        @Override
        BooleanSupplier isMet(Replica replica, Random random) {
            return held(replica, Verb.RCPT);
        }
    },
    /** The server has the whole letter, and has not answered. */
    AFTER_DATA {
        @Override
        BooleanSupplier isMet(Replica replica, Random random) {
            return held(replica, Verb.DOT);
        }
    },
    /** The server has taken the letter and said so; it is not written down. */
    AFTER_ANSWER {
        @Override
        BooleanSupplier isMet(Replica replica, Random random) {
            return replica.freezeAt(Verb.DOT)::get;
        }
    },
    /** Some time after its next letter arrived. */
    ANYWHERE {
        @Override
        BooleanSupplier isMet(Replica replica, Random random) {
            var before = replica.server().received().size();
            var after = TimeUnit.MILLISECONDS.toNanos(random.nextInt(1500));
            var begun = System.nanoTime();
            return () -> replica.server().received().size() > before && System.nanoTime() - begun > after;
        }
    };

    abstract BooleanSupplier isMet(Replica replica, Random random);

    private static BooleanSupplier held(Replica replica, Verb verb) {
        replica.holdAt(verb);
        return () -> replica.server().held() > 0;
    }
}
