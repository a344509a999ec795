package org.undersigned.local;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.undersigned.local.launch.Options;
import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Session;
import org.undersigned.local.launch.Settings;
import org.undersigned.local.launch.Terminal;

/** {@code deploy/up}: the whole platform on this machine. */
public final class Up {

    // Kept, or its level would be forgotten with it.
    private static final Logger LIBRARIES = Logger.getLogger("");

    private Up() {}

    public static void main(String[] arguments) {
        // Clients report at length what waiting for a server looks like; the terminal is for people.
        LIBRARIES.setLevel(Level.OFF);
        var terminal = new Terminal(System.out, Boolean.getBoolean("undersigned.terminal"));
        System.exit(status(terminal, arguments));
    }

    private static int status(Terminal terminal, String... arguments) {
        try {
            var options = Options.parse(arguments);
            var settings = Settings.from(Path.of(System.getProperty("undersigned.root")), System.getenv());
            return new Session(options, settings, terminal).run();
        } catch (Refusal refusal) {
            terminal.say(refusal.getMessage());
            return 1;
        } catch (UncheckedIOException e) {
            terminal.say(e.getMessage() + ": " + e.getCause().getMessage());
            return 1;
        }
    }
}
