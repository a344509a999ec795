package org.undersigned.bench.mail;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.undersigned.bench.live.Meter;
import org.undersigned.bench.stage.Intake;
import org.undersigned.bench.stage.Program;
import org.undersigned.local.Ports;
import org.undersigned.local.kafka.BrokerMain;
import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Waiting;
import org.undersigned.local.postgres.LocalPostgres;
import org.undersigned.local.postgres.PostgresHome;

/** A broker, a database, signature-intake and notification-service, with their data in one folder that goes at the end. */
final class MailStage implements AutoCloseable {

    private final Path folder;
    private final Taker taker;
    private final Intake intake;
    private final Notification notification = new Notification();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Map<String, Program> programs = new LinkedHashMap<>();
    private PostgresHome database;
    private Ledger ledger;

    private MailStage(Path root, Path folder) throws IOException {
        this.folder = folder;
        this.taker = taker(folder);
        this.intake = new Intake(root, folder);
    }

    static MailStage open(Path root, Path target) throws Exception {
        Files.createDirectories(target);
        var stage = new MailStage(root, Files.createTempDirectory(target, "stage-"));
        stage.start(root);
        return stage;
    }

    private void start(Path root) throws SQLException {
        int kafka = Ports.free();
        var broker = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                folder.resolve("kafka").toString(),
                "" + kafka);
        run("broker", Program.start(folder.resolve("kafka.log"), "256m", Map.of(), broker))
                .listeningOn(kafka);
        int postgres = Ports.free();
        running.push(database(postgres));
        run("signature-intake", intake.start(kafka));
        intake.open();
        run("notification-service", notification.start(root, folder, kafka, postgres, taker.port()));
        ledger = new Ledger(postgres);
        running.push(ledger);
        while (!ledger.knowsPetition()) {
            Waiting.millis(200);
        }
    }

    private Program run(String name, Program program) {
        programs.put(name, program);
        running.push(program);
        return program;
    }

    // With its durability on.
    private LocalPostgres database(int port) {
        var output = Redirect.appendTo(folder.resolve("postgres.log").toFile());
        database = new PostgresHome(folder.resolve("postgres"), PostgresHome.programsOfThisUser(), output);
        var server = LocalPostgres.start(database, port);
        server.createDatabase(Ledger.NAME);
        return server;
    }

    private static Taker taker(Path folder) throws IOException {
        try {
            return Postfix.fetch(folder);
        } catch (Refusal missing) {
            return OwnSink.because(missing.getMessage(), folder.resolve("sink"));
        }
    }

    Taker taker() {
        return taker;
    }

    Intake intake() {
        return intake;
    }

    Notification notification() {
        return notification;
    }

    Ledger ledger() {
        return ledger;
    }

    /** All that takes part in sending, by name. */
    Map<String, Meter> meters(Process sink) {
        var meters = new LinkedHashMap<String, Meter>();
        programs.forEach((name, program) -> meters.put(name, new Meter(List.of(program.pid()))));
        var postgres =
                database.postmaster().stream().flatMap(server -> Stream.concat(Stream.of(server), server.children()));
        meters.put("PostgreSQL", new Meter(postgres.map(ProcessHandle::pid).toList()));
        meters.put("the sink", new Meter(List.of(sink.pid())));
        return meters;
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
