package org.undersigned.faults.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Stage;
import org.undersigned.local.launch.Waiting;

/** A crowd that signs one petition through HTTP while things fail, and knows afterwards what it was told. */
public final class Load {

    private final Ledger ledger = new Ledger();
    private final AtomicInteger begun = new AtomicInteger();
    private final Stage stage;
    private final String petition;
    private final Plan plan;
    private final long seed;
    private final Visitors intake;
    private final Instant end;
    private final Queue<Thread> people = new ConcurrentLinkedQueue<>();

    /**
     * @param people how many sign
     * @param spread over how long
     * @param patience how long after that they go on trying
     */
    public record Plan(int people, Duration spread, Duration patience) {}

    public Load(Stage stage, String petition, Plan plan, long seed) {
        this.stage = stage;
        this.petition = petition;
        this.plan = plan;
        this.seed = seed;
        this.intake = new Visitors(stage.of(Part.INTAKE), ledger);
        this.end = Instant.now().plus(plan.spread()).plus(plan.patience());
    }

    public void start() {
        var start = System.nanoTime();
        IntStream.range(0, plan.people())
                .mapToObj(number -> Thread.ofVirtual().start(() -> live(number, start)))
                .forEach(people::add);
    }

    /** Somebody comes besides, at once. */
    public void invite(Person guest) {
        people.add(Thread.ofVirtual().start(() -> new Life(guest, intake, ledger, stage.mail(), end).live()));
    }

    private void live(int number, long start) {
        waitForTurn(number, start);
        begun.incrementAndGet();
        var person = Person.of(petition, number, seed);
        new Life(person, intake, ledger, stage.mail(), end).live();
    }

    private void waitForTurn(int number, long start) {
        long turn = start + plan.spread().toNanos() / plan.people() * number;
        long left = (turn - System.nanoTime()) / 1_000_000;
        if (left > 0) {
            Waiting.millis(left);
        }
    }

    /** When the last of them was to begin. */
    public Instant lastBegins() {
        return end.minus(plan.patience());
    }

    /** How many people have begun. */
    public int begun() {
        return begun.get();
    }

    public boolean isOver() {
        return people.stream().noneMatch(Thread::isAlive);
    }

    /** Returns when everybody has done what they wanted, or given up. */
    public void await() {
        people.forEach(Load::join);
        intake.close();
    }

    private static void join(Thread each) {
        try {
            each.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public Plan plan() {
        return plan;
    }

    public Ledger ledger() {
        return ledger;
    }
}
