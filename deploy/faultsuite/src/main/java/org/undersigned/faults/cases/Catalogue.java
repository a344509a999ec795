package org.undersigned.faults.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The 45 cases: which are tried here, which tests try them at a finer grain or alone, and what cannot be tried and why. */
public final class Catalogue {

    private static final List<Supplier<Case>> HERE = List.of(
            KillTally::new,
            KillIntake::new,
            RollingRestart::new,
            BrokerBounced::new,
            BrokersDown::all,
            BrokersDown::belowMinimum,
            BrokerPaused::new,
            HalfOpen::new,
            Replayed::new,
            Shuffled::new,
            Rebalances::new,
            Poison::new,
            Refused::new,
            LockHeld::new,
            FailedOver::toOneThatHasAll,
            FailedOver::toOneThatIsBehind,
            Restored::new,
            CommitCut::new,
            DatabaseSilent::new,
            DiskFull::new,
            WrongClocks::new,
            SenderPaused::new,
            MailAway::new,
            Tarpit::new,
            MailDropped::new,
            MixedAnswers::new,
            SlowServer::new,
            Goodbye::new,
            ReconnectStorm::new,
            NeverRead::new,
            ViewersKept::new,
            TooMuch::new,
            Drips::new,
            EveryLetter::new,
            LineEnds::new,
            Formulas::new,
            OneInbox::new,
            SameKey::new,
            Solutions::new,
            ManyThresholds::new,
            Forgotten::new,
            Overload::new,
            LongTime::new);

    /** Ten minutes on two cores; the others need longer to say anything, or are tried alone by tests that take less. */
    private static final List<Integer> QUICK = List.of(3, 4, 5, 6, 7, 8, 10, 13, 26, 29);

    private static final Map<Integer, Supplier<Case>> BY_NUMBER = HERE.stream()
            .collect(Collectors.toMap(each -> each.get().number(), Function.identity(), (a, b) -> a, TreeMap::new));

    private Catalogue() {}

    /** A new one each time, for some remember what they saw. */
    public static Optional<Case> numbered(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number)).map(Supplier::get);
    }

    public static List<Integer> all() {
        return List.copyOf(BY_NUMBER.keySet());
    }

    public static List<Integer> quick() {
        return QUICK;
    }

    /** In the order of their numbers. */
    public static List<Listing> listings() {
        return Stream.of(Listing.values()).toList();
    }
}
