package org.undersigned.local.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where everything is: ports by part, and the folders. */
public record Settings(Path root, Path data, Map<PartName, Integer> ports, int smtpPort) {

    private static final String SMTP_PORT = "UNDERSIGNED_SMTP_PORT";

    public static Settings from(Path root, Map<String, String> environment) {
        var ports = new LinkedHashMap<PartName, Integer>();
        for (var part : PartName.values()) {
            ports.put(part, port(environment, part.portVariable(), part.defaultPort()));
        }
        return new Settings(root, data(root, environment), ports, port(environment, SMTP_PORT, 2525));
    }

    private static Path data(Path root, Map<String, String> environment) {
        var elsewhere = environment.get("UNDERSIGNED_DATA");
        return elsewhere == null
                ? root.resolve("deploy/local/data")
                : Path.of(elsewhere).toAbsolutePath();
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        var value = environment.getOrDefault(variable, String.valueOf(usual));
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
            throw new Refusal(variable + " is not a port number: " + value);
        }
        return Integer.parseInt(value);
    }

    public int port(PartName part) {
        return ports.get(part);
    }

    /** Every port that must be free, by the variable that moves it. */
    Map<String, Integer> portsByVariable() {
        var all = new LinkedHashMap<String, Integer>();
        ports.forEach((part, port) -> all.put(part.portVariable(), port));
        all.put(SMTP_PORT, smtpPort);
        return all;
    }

    /** The address browsers and mails use. */
    public String publicUrl(PartName part) {
        return "http://localhost:" + port(part);
    }

    /** The address this machine's programs use: no name to look up. */
    public String localUrl(PartName part) {
        return "http://127.0.0.1:" + port(part);
    }

    public Path logs() {
        return data.resolve("logs");
    }

    Path log(PartName part) {
        return logs().resolve(part.title() + ".log");
    }

    Path cluster() {
        return data.resolve("postgres");
    }

    String kafka() {
        return "127.0.0.1:" + port(PartName.KAFKA);
    }
}
