package org.undersigned.bench.report;

import java.util.List;
import java.util.Map;

/** What a bench came to, for people and for programs. */
public interface Found {

    /** What was measured, with how many of it. */
    String title();

    Table table();

    /** For programs, by name. */
    Map<String, Object> figures();

    List<Goal> goals();

    /** What of the machine was used up, or missing on it, so that more could not be seen. */
    default List<String> limits() {
        return List.of();
    }
}
