package org.undersigned.bench.load;

import java.util.Random;

/** When people come, by {@link System#nanoTime()}. */
abstract sealed class Arrivals {

    static Arrivals at(Pace pace) {
        return switch (pace) {
            case Pace.AtOnce atOnce -> new WheneverFree();
            case Pace.PerSecond(var rate, var connections) -> new AtRandom(rate);
        };
    }

    void begin(long now) {}

    abstract boolean isDue(long now);

    /** Whether somebody wanted to be sent and was not. */
    abstract boolean isLate(long now);

    /** @return when the next one wanted to be sent */
    abstract long take(long now);

    private static final class WheneverFree extends Arrivals {
        @Override
        boolean isDue(long now) {
            return true;
        }

        @Override
        boolean isLate(long now) {
            return false;
        }

        @Override
        long take(long now) {
            return System.nanoTime();
        }
    }

    private static final class AtRandom extends Arrivals {
        private final Random random = new Random(42);
        private final double nanosBetween;
        private double next;

        private AtRandom(double perSecond) {
            nanosBetween = 1e9 / perSecond;
        }

        @Override
        void begin(long now) {
            next = now;
        }

        @Override
        boolean isDue(long now) {
            return next <= now;
        }

        @Override
        boolean isLate(long now) {
            return isDue(now);
        }

        @Override
        long take(long now) {
            long taken = (long) next;
            // Gaps of a Poisson process: a crowd has no rhythm.
            next += -Math.log(1 - random.nextDouble()) * nanosBetween;
            return taken;
        }
    }
}
