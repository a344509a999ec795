package org.undersigned.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.undersigned.intake.petitions.FuzzPetitionText;
import org.undersigned.intake.signing.FuzzTokens;
import org.undersigned.intake.signing.rest.FuzzFormBody;
import org.undersigned.intake.signing.rest.FuzzJsonBody;
import org.undersigned.notification.bounces.FuzzBounces;
import org.undersigned.notification.delivery.smtp.FuzzMailText;
import org.undersigned.notification.wire.FuzzMailEvents;
import org.undersigned.tally.register.listener.FuzzRegister;
import org.undersigned.tally.removals.FuzzRule;
import org.undersigned.tally.results.rest.FuzzSheet;

/** What is fuzzed, and what it begins with: inputs that are right, and those that once found something. */
enum Target {
    JSON_BODY(FuzzJsonBody.class),
    FORM_BODY(FuzzFormBody.class),
    TOKENS(FuzzTokens.class),
    REGISTER(
            FuzzRegister.class,
            "signature-intake/events/src/main/resources/approved",
            "tally-service/events/src/main/resources/approved"),
    MAIL_EVENTS(
            FuzzMailEvents.class,
            "signature-intake/events/src/main/resources/approved",
            "tally-service/events/src/main/resources/approved"),
    BOUNCES(FuzzBounces.class, "notification-service/src/test/resources/bounces"),
    MAIL_TEXT(FuzzMailText.class),
    SHEET(FuzzSheet.class),
    RULE(FuzzRule.class),
    PETITION_TEXT(FuzzPetitionText.class);

    private static final String SEEDS = "deploy/fuzzing/src/test/resources/seeds";

    private final Class<?> fuzzed;
    private final List<String> borrowed;

    Target(Class<?> fuzzed, String... borrowed) {
        this.fuzzed = fuzzed;
        this.borrowed = List.of(borrowed);
    }

    Class<?> fuzzed() {
        return fuzzed;
    }

    String words() {
        return name().toLowerCase().replace('_', '-');
    }

    /** @param root of the repository */
    List<Path> folders(Path root) {
        return Stream.concat(Stream.of(SEEDS + "/" + words()), borrowed.stream())
                .map(root::resolve)
                .toList();
    }

    Stream<Path> seeds(Path root) {
        return folders(root).stream().flatMap(Target::files);
    }

    void take(byte[] input) throws Throwable {
        try {
            fuzzed.getMethod("fuzzerTestOneInput", byte[].class).invoke(null, (Object) input);
        } catch (java.lang.reflect.InvocationTargetException found) {
            throw found.getCause();
        }
    }

    static Target named(String words) {
        return Arrays.stream(values())
                .filter(target -> target.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such target: " + words));
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
