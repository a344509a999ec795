package org.undersigned.bench.start;

import java.util.List;
import java.util.Map;

import org.undersigned.local.Heap;

/**
 * A program that is started over and over.
 *
 * @param what it is, behind the options of the {@code java} command
 * @param settings its environment
 * @param isReady whether it serves
 */
record Startable(String name, Heap heap, List<String> what, Map<String, String> settings, Probe isReady) {

    interface Probe {
        boolean ask();
    }
}
