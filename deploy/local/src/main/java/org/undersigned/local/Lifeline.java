package org.undersigned.local;

import java.io.IOException;
import java.io.OutputStream;

/** Ties this process to the one that started it: when that one is gone, however it went, standard input ends. */
public final class Lifeline {

    /** The system property that asks for it. */
    public static final String PROPERTY = "undersigned.lifeline";

    private Lifeline() {}

    public static void holdIfAsked() {
        if (Boolean.getBoolean(PROPERTY)) {
            Thread.ofPlatform().daemon().name("lifeline").start(Lifeline::hold);
        }
    }

    private static void hold() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // The same as its end.
        }
        System.exit(0);
    }
}
