package org.undersigned.bench.live;

import java.util.Map;

/**
 * What one way of reaching viewers came to.
 *
 * @param server the program whose viewers they are
 * @param waits unless something else counted than what was answered 202
 * @param values that reached viewers a second, all of them together
 * @param returns streams that ended and were opened again
 * @param bytesPerViewer by which resident memory grew
 * @param cores of each program that took part
 */
record FanOut(
        String server,
        int viewers,
        Signing signing,
        Waits waits,
        double values,
        long returns,
        double bytesPerViewer,
        Map<String, Double> cores) {

    /**
     * @param perSecond answered 202
     * @param p99Millis of them, from when they wanted to sign
     * @param statuses how many were answered how
     * @param astray without their 202: they may count and may not
     */
    record Signing(double perSecond, double p99Millis, Map<Integer, Long> statuses, long astray) {}
}
