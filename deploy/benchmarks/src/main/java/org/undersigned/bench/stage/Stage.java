package org.undersigned.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.undersigned.bench.plain.PlainMain;
import org.undersigned.local.Ports;
import org.undersigned.local.kafka.BrokerMain;
import org.undersigned.local.postgres.LocalPostgres;
import org.undersigned.local.postgres.PostgresHome;

/** All that takes part, on free ports of this machine, with its data in one folder that goes at the end. */
public final class Stage implements AutoCloseable {

    private final Path folder;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Intake intake;
    private final int plainPort = Ports.free();

    private Stage(Path root, Path folder) {
        this.folder = folder;
        this.intake = new Intake(root, folder);
    }

    /** @param target where its data and logs go */
    public static Stage open(Path root, Path target) {
        try {
            Files.createDirectories(target);
            var stage = new Stage(root, Files.createTempDirectory(target, "stage-"));
            stage.start();
            return stage;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        int kafka = Ports.free();
        running.push(
                own("kafka", "256m", BrokerMain.class, folder.resolve("kafka").toString(), "" + kafka)
                        .listeningOn(kafka));
        int database = Ports.free();
        running.push(database(database));
        running.push(own("plain", "192m", PlainMain.class, "" + plainPort, "" + database)
                .listeningOn(plainPort));
        running.push(intake.start(kafka));
        intake.open();
    }

    public Intake intake() {
        return intake;
    }

    /** Where the plain design listens. */
    public int plainPort() {
        return plainPort;
    }

    private Program own(String name, String heap, Class<?> main, String... arguments) {
        var what = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        what.addAll(List.of(arguments));
        return Program.start(folder.resolve(name + ".log"), heap, Map.of(), what);
    }

    /** With its durability on: what it has acknowledged is on disk, as with us. */
    private LocalPostgres database(int port) {
        var output = Redirect.appendTo(folder.resolve("postgres.log").toFile());
        var home = new PostgresHome(folder.resolve("postgres"), PostgresHome.programsOfThisUser(), output);
        var server = LocalPostgres.start(home, port);
        server.createDatabase("plain");
        PlainTables.create(port);
        return server;
    }

    @Override
    public void close() throws Exception {
        for (var part : running) {
            part.close();
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
