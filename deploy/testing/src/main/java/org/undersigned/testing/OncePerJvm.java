package org.undersigned.testing;

import java.util.function.Supplier;

/**
 * Quarkus loads test resources anew for each application it starts, so a static field does not last as long as the
 * process. System properties do.
 */
final class OncePerJvm {

    private static final String PREFIX = "undersigned.testing.";

    private OncePerJvm() {}

    static String get(String name, Supplier<String> first) {
        synchronized (System.getProperties()) {
            var known = System.getProperty(PREFIX + name);
            if (known != null) {
                return known;
            }
            var made = first.get();
            System.setProperty(PREFIX + name, made);
            return made;
        }
    }
}
