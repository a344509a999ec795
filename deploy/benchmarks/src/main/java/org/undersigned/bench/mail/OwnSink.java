package org.undersigned.bench.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.undersigned.local.Ports;
import org.undersigned.local.launch.Waiting;

/** Where Postfix's cannot be had. */
record OwnSink(String name, Path folder, int port) implements Taker {

    private static final int START_MILLIS = 2_000;

    static OwnSink because(String reason, Path folder) {
        return new OwnSink("our own sink: " + reason, folder, Ports.free());
    }

    @Override
    public Process take() throws IOException {
        return start();
    }

    @Override
    public Process takeOne() throws IOException {
        return start(letter().toString());
    }

    @Override
    public Path letter() {
        return folder.resolve("ours.eml").toAbsolutePath();
    }

    @Override
    public OptionalDouble limit(Path letter, int connections, int letters) {
        return OptionalDouble.empty();
    }

    private Process start(String... keep) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SinkMain.class.getName(),
                "" + port));
        command.addAll(List.of(keep));
        Files.createDirectories(folder);
        var sink = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sink.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(sink::destroy, "end the sink"));
        Waiting.millis(START_MILLIS);
        return sink;
    }
}
