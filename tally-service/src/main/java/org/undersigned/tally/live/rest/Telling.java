package org.undersigned.tally.live.rest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.undersigned.tally.live.View;

/** The newest value of each petition, encoded once: for the viewers of a tick and for all who come before the next. */
final class Telling {

    private final Map<String, Told> newest = new ConcurrentHashMap<>();

    Told of(String petition, View view) {
        return newest.compute(
                petition, (same, told) -> told != null && told.tag().equals(view.tag()) ? told : Told.of(view));
    }
}
