package org.undersigned.bench.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

import org.undersigned.local.Ports;
import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Waiting;

/**
 * Postfix's test programs, as Debian has them: fetched and unpacked into the bench's own folder, so that no mail server is
 * installed or started. {@code smtp-sink} takes all mail and forgets it, {@code smtp-source} sends as fast as it can.
 */
final class Postfix implements Taker {

    private static final String KEPT = "letter.";
    private static final int BACKLOG = 1000;
    private static final int START_MILLIS = 500;

    private final Path folder;
    private final Path unpacked;
    private final int port = Ports.free();

    private Postfix(Path folder) throws IOException {
        this.folder = folder;
        this.unpacked = folder.resolve("unpacked").toAbsolutePath();
        // For whoever smtp-sink becomes, who may write a letter down here.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    /** @throws Refusal with the reason, where there is none on this machine */
    static Postfix fetch(Path stage) throws IOException {
        var postfix = new Postfix(Files.createDirectories(stage.resolve("postfix")));
        postfix.run("apt-get", "download", "postfix");
        try (var files = Files.list(postfix.folder)) {
            for (var file :
                    files.filter(name -> name.toString().endsWith(".deb")).toList()) {
                postfix.run("dpkg", "-x", file.getFileName().toString(), "unpacked");
            }
        }
        return postfix;
    }

    @Override
    public String name() {
        return "smtp-sink";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Process take() throws IOException {
        return sink();
    }

    @Override
    public Process takeOne() throws IOException {
        return sink("-d", KEPT);
    }

    // What it wrote down has the line ends of the dialogue; smtp-source puts these there itself.
    @Override
    public Path letter() throws IOException {
        try (var files = Files.list(folder)) {
            var kept = files.filter(file -> file.getFileName().toString().startsWith(KEPT))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("smtp-sink wrote no letter down"));
            var text = Files.readString(kept).replace("\r", "");
            return Files.writeString(folder.resolve("ours.eml"), text).toAbsolutePath();
        }
    }

    private Process sink(String... options) throws IOException {
        var arguments = new ArrayList<>(List.of(options));
        // It refuses to work as root, and then insists on being told who else to be.
        if (System.getProperty("user.name").equals("root")) {
            arguments.addAll(List.of("-u", "nobody"));
        }
        arguments.addAll(List.of("127.0.0.1:" + port, "" + BACKLOG));
        var sink = start("smtp-sink", arguments);
        Runtime.getRuntime().addShutdownHook(new Thread(sink::destroy, "end smtp-sink"));
        Waiting.millis(START_MILLIS);
        if (!sink.isAlive()) {
            throw new Refusal("smtp-sink did not start: " + Files.readString(log("smtp-sink")));
        }
        return sink;
    }

    // One letter over and over, on kept connections.
    @Override
    public OptionalDouble limit(Path letter, int connections, int letters) throws IOException {
        var arguments = List.of(
                "-d",
                "-s",
                "" + connections,
                "-m",
                "" + letters,
                "-F",
                letter.toString(),
                "-f",
                "petitions@undersigned.example",
                "-t",
                "doctor@d1.example",
                "127.0.0.1:" + port);
        long begun = System.nanoTime();
        var source = start("smtp-source", arguments);
        end(source, "smtp-source");
        return OptionalDouble.of(letters * 1e9 / (System.nanoTime() - begun));
    }

    private Process start(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(unpacked.resolve("usr/sbin").resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(program).toFile());
        builder.environment()
                .put("LD_LIBRARY_PATH", unpacked.resolve("usr/lib/postfix").toString());
        return builder.start();
    }

    private Path log(String program) {
        return folder.resolve(program + ".log");
    }

    private void run(String... command) throws IOException {
        try {
            end(
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log(command[0]).toFile())
                            .start(),
                    command[0]);
        } catch (IOException notDebian) {
            throw new Refusal("Postfix's smtp-sink is taken from Debian, and this machine has no " + command[0]);
        }
    }

    private void end(Process process, String program) throws IOException {
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new Refusal(program + " did not end well:\n" + Files.readString(log(program)));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
