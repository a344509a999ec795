package org.undersigned.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What only this stack knows: made on the first start, one file each, readable by their owner alone. */
public record Secrets(String fingerprintKey, String intakeTokens, String notificationTokens, String password) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PASSWORD_VARIABLE = "UNDERSIGNED_ORGANISER_PASSWORD";
    private static final String PASSWORD_FILE = "organiser-password";
    // Without letters and digits that look alike: this one is typed.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    public static Secrets in(Path data, Map<String, String> environment) {
        var folder = data.resolve("secrets");
        return new Secrets(
                secret(folder, "fingerprint-key", Secrets::key),
                secret(folder, "intake-token-keys", () -> "1:" + key()),
                secret(folder, "notification-token-keys", () -> "1:" + key()),
                password(folder, environment));
    }

    /** The organiser's, of a stack that was started before; nothing is made. */
    public static String passwordIn(Path data, Map<String, String> environment) {
        var file = data.resolve("secrets").resolve(PASSWORD_FILE);
        if (!environment.containsKey(PASSWORD_VARIABLE) && !Files.exists(file)) {
            throw new Refusal(
                    "No stack was started on %s: start deploy/up first, or set %s.".formatted(data, PASSWORD_VARIABLE));
        }
        return password(data.resolve("secrets"), environment);
    }

    private static String password(Path folder, Map<String, String> environment) {
        return environment.containsKey(PASSWORD_VARIABLE)
                ? environment.get(PASSWORD_VARIABLE)
                : secret(folder, PASSWORD_FILE, Secrets::typeable);
    }

    private static String secret(Path folder, String name, Supplier<String> made) {
        var file = folder.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : keep(file, made.get());
        } catch (IOException e) {
            throw new UncheckedIOException("The secret in " + file + " can neither be read nor made", e);
        }
    }

    private static String keep(Path file, String secret) throws IOException {
        Files.createDirectories(file.getParent(), mode("rwx------"));
        Files.createFile(file, mode("rw-------"));
        Files.writeString(file, secret + "\n");
        return secret;
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static String key() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Four groups of four: 79 bits. */
    private static String typeable() {
        return Stream.generate(Secrets::group).limit(4).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(4, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "Secrets[...]";
    }
}
