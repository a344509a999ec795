package org.undersigned.bench.counting;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.undersigned.bench.stage.Program;
import org.undersigned.local.Ports;
import org.undersigned.local.kafka.BrokerMain;
import org.undersigned.local.launch.Refusal;
import org.undersigned.local.postgres.LocalPostgres;
import org.undersigned.local.postgres.PostgresHome;

/** A broker and a database on free ports of this machine, with their data in one folder that goes at the end. */
final class CountingStage implements AutoCloseable {

    private final Path root;
    private final Path folder;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final int kafka = Ports.free();
    private final int database = Ports.free();

    private CountingStage(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    static CountingStage open(Path root, Path target) throws IOException {
        Files.createDirectories(target);
        var stage = new CountingStage(root, Files.createTempDirectory(target, "stage-"));
        stage.start();
        return stage;
    }

    private void start() {
        running.push(own("kafka", BrokerMain.class, folder.resolve("kafka").toString(), "" + kafka)
                .listeningOn(kafka));
        var output = Redirect.appendTo(folder.resolve("postgres.log").toFile());
        var home = new PostgresHome(folder.resolve("postgres"), PostgresHome.programsOfThisUser(), output);
        // With its durability on.
        running.push(LocalPostgres.start(home, database));
    }

    Path folder() {
        return folder;
    }

    SignatureTopic topic() {
        return new SignatureTopic(brokers());
    }

    Registers registers() {
        return new Registers(database);
    }

    /** The packaged service, with the settings and the heap it is shipped with. */
    Program tally(String name, Registers registers) {
        var program = root.resolve("tally-service/target/quarkus-app/quarkus-run.jar");
        int port = Ports.free();
        var log = folder.resolve("tally-" + name + ".log");
        return Program.start(log, "192m", tallySettings(name, port, registers), List.of("-jar", program.toString()))
                .listeningOn(port);
    }

    private Map<String, String> tallySettings(String name, int port, Registers registers) {
        var environment = new HashMap<String, String>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", brokers());
        environment.put("MP_MESSAGING_INCOMING_SIGNATURES_GROUP_ID", name);
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", registers.address(name));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + registers.address(name));
        environment.put("QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", "" + port);
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        environment.put("UNDERSIGNED_TOPICS_REPLICATION", "1");
        environment.put("UNDERSIGNED_TOPICS_MIN_INSYNC", "1");
        environment.put("UNDERSIGNED_ORGANISER_PASSWORD", "bench");
        // Counting ten million anew is another matter than counting.
        environment.put("UNDERSIGNED_VERIFICATION_AFTER", "1h");
        return environment;
    }

    Program streams(String name) {
        return own(
                "streams",
                StreamsMain.class,
                brokers(),
                name,
                folder.resolve("streams").toString());
    }

    private Program own(String name, Class<?> main, String... arguments) {
        var what = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        what.addAll(List.of(arguments));
        return Program.start(folder.resolve(name + ".log"), "256m", Map.of(), what);
    }

    private String brokers() {
        return "127.0.0.1:" + kafka;
    }

    /** Said before anything is measured. */
    void refuseWithoutRoom(long bytes) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < bytes) {
            throw new Refusal("Not enough room on the disk for so many rows: try fewer with --rows.");
        }
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
