package org.undersigned.bench.live;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.undersigned.bench.stage.Intake;
import org.undersigned.bench.stage.Program;
import org.undersigned.local.Ports;
import org.undersigned.local.kafka.BrokerMain;
import org.undersigned.local.postgres.LocalPostgres;
import org.undersigned.local.postgres.PostgresHome;

/** A broker, a database, signature-intake and tally-service, with their data in one folder that goes at the end. */
final class LiveStage implements AutoCloseable {

    static final String TALLY = "tally-service";

    /** As deploy/up gives it, and what so many connections need beside. */
    private static final String TALLY_HEAP = "512m";

    private final Path folder;
    private final Intake intake;
    private final int tallyPort = Ports.free();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Map<String, Program> programs = new LinkedHashMap<>();
    private PostgresHome database;

    private LiveStage(Path root, Path folder) {
        this.folder = folder;
        this.intake = new Intake(root, folder);
    }

    static LiveStage open(Path root, Path target) throws IOException {
        Files.createDirectories(target);
        var stage = new LiveStage(root, Files.createTempDirectory(target, "stage-"));
        stage.start(root);
        return stage;
    }

    private void start(Path root) {
        int kafka = Ports.free();
        var broker = List.of("-cp", System.getProperty("java.class.path"), BrokerMain.class.getName());
        var arguments = List.of(folder.resolve("kafka").toString(), "" + kafka);
        run("broker", Program.start(folder.resolve("kafka.log"), "256m", Map.of(), join(broker, arguments)))
                .listeningOn(kafka);
        int postgres = Ports.free();
        running.push(database(postgres));
        run("signature-intake", intake.start(kafka));
        var jar = root.resolve("tally-service/target/quarkus-app/quarkus-run.jar");
        var log = folder.resolve("tally.log");
        run(TALLY, Program.start(log, TALLY_HEAP, settings(kafka, postgres), List.of("-jar", jar.toString())))
                .listeningOn(tallyPort);
        intake.openCountingAtOnce();
    }

    private Program run(String name, Program program) {
        programs.put(name, program);
        running.push(program);
        return program;
    }

    Intake intake() {
        return intake;
    }

    int tallyPort() {
        return tallyPort;
    }

    String stream() {
        return "/petitions/" + Intake.PETITION + "/tally/stream";
    }

    /** The programs behind a count, by name. */
    Map<String, Meter> meters() {
        var meters = new LinkedHashMap<String, Meter>();
        programs.forEach((name, program) -> meters.put(name, new Meter(List.of(program.pid()))));
        var postgres =
                database.postmaster().stream().flatMap(server -> Stream.concat(Stream.of(server), server.children()));
        meters.put("PostgreSQL", new Meter(postgres.map(ProcessHandle::pid).toList()));
        return meters;
    }

    Path folder() {
        return folder;
    }

    private LocalPostgres database(int port) {
        var output = Redirect.appendTo(folder.resolve("postgres.log").toFile());
        database = new PostgresHome(folder.resolve("postgres"), PostgresHome.programsOfThisUser(), output);
        var server = LocalPostgres.start(database, port);
        server.createDatabase("tally");
        return server;
    }

    private Map<String, String> settings(int kafka, int database) {
        var address = "postgresql://127.0.0.1:" + database + "/tally";
        var environment = new HashMap<String, String>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafka);
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", address);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + address);
        environment.put("QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", "" + tallyPort);
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        environment.put("UNDERSIGNED_TOPICS_REPLICATION", "1");
        environment.put("UNDERSIGNED_TOPICS_MIN_INSYNC", "1");
        environment.put("UNDERSIGNED_ORGANISER_PASSWORD", "bench");
        // Each viewer comes from an address of its own, for which this machine vouches.
        environment.put("UNDERSIGNED_LIVE_PROXIES", "127.0.0.0/8");
        environment.put("UNDERSIGNED_LIVE_MAX_VIEWERS", "18000");
        environment.put("QUARKUS_HTTP_LIMITS_MAX_CONNECTIONS", "19000");
        return environment;
    }

    private static List<String> join(List<String> one, List<String> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    @Override
    public void close() throws Exception {
        for (var part : running) {
            part.close();
        }
        Folders.delete(folder);
    }
}
