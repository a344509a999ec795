package org.undersigned.bench.stage;

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

import org.undersigned.bench.machine.Folders;
import org.undersigned.bench.machine.Meter;
import org.undersigned.local.ClassArchive;
import org.undersigned.local.Heap;
import org.undersigned.local.Ports;
import org.undersigned.local.kafka.BrokerMain;
import org.undersigned.local.postgres.LocalPostgres;
import org.undersigned.local.postgres.PostgresHome;

/**
 * What every bench stands on: a broker and a database on free ports of this machine, and whatever is started beside them, with
 * all data in one folder that goes at the end.
 */
public final class Ground implements AutoCloseable {

    private final Path root;
    private final Path folder;
    private final int kafka = Ports.free();
    private final int database = Ports.free();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Map<String, Program> programs = new LinkedHashMap<>();
    private final PostgresHome home;
    private LocalPostgres server;

    private Ground(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
        var output = Redirect.appendTo(folder.resolve("postgres.log").toFile());
        this.home = new PostgresHome(folder.resolve("postgres"), PostgresHome.programsOfThisUser(), output);
    }

    /** @param root of the whole project */
    public static Ground open(Path root) throws IOException {
        var target = Files.createDirectories(root.resolve("deploy/benchmarks/target"));
        var ground = new Ground(root, Files.createTempDirectory(target, "stage-"));
        ground.start();
        return ground;
    }

    private void start() {
        var broker = own(
                "kafka",
                Heap.of("256m"),
                BrokerMain.class,
                folder.resolve("kafka").toString(),
                "" + kafka);
        keep("broker", broker).listeningOn(kafka);
        // With its durability on: what it has acknowledged is on disk, as with us.
        server = keep(LocalPostgres.start(home, database));
    }

    public Path folder() {
        return folder;
    }

    public String brokers() {
        return "127.0.0.1:" + kafka;
    }

    public int database() {
        return database;
    }

    public void createDatabase(String name) {
        server.createDatabase(name);
    }

    /** Ends with all the rest. */
    public <T extends AutoCloseable> T keep(T part) {
        running.push(part);
        return part;
    }

    /** Ends with all the rest, and is metered under this name. */
    public Program keep(String name, Program program) {
        programs.put(name, program);
        return keep(program);
    }

    /** One of our services as it is packaged, with the settings it is shipped with but for those named. */
    public Program service(String module, Heap heap, int port, Map<String, String> settings) {
        var log = folder.resolve(module + ".log");
        return Program.start(log, heap, settings, new Packaged(root, module).arguments())
                .listeningOn(port);
    }

    /** What every service is told. */
    public Map<String, String> settings(int port) {
        var environment = new HashMap<String, String>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", brokers());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", "" + port);
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        environment.put("UNDERSIGNED_TOPICS_REPLICATION", "1");
        environment.put("UNDERSIGNED_TOPICS_MIN_INSYNC", "1");
        return environment;
    }

    /** What a service with a database is told. */
    public Map<String, String> settings(int port, String database) {
        var address = "postgresql://127.0.0.1:" + this.database + "/" + database;
        var environment = settings(port);
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", address);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + address);
        environment.put("QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "");
        return environment;
    }

    /** A program of {@code deploy/} itself. */
    public Program own(String name, Heap heap, Class<?> main, String... arguments) {
        var classPath = System.getProperty("java.class.path");
        var what = new ArrayList<String>();
        ClassArchive.of(main, classPath).ifPresent(archive -> what.addAll(archive.options()));
        what.addAll(List.of("-cp", classPath, main.getName()));
        what.addAll(List.of(arguments));
        return Program.start(folder.resolve(name + ".log"), heap, Map.of(), what);
    }

    /** All that takes part, by name. */
    public Map<String, Meter> meters() {
        var meters = new LinkedHashMap<String, Meter>();
        programs.forEach((name, program) -> meters.put(name, new Meter(List.of(program.pid()))));
        var postgres =
                home.postmaster().stream().flatMap(server -> Stream.concat(Stream.of(server), server.children()));
        meters.put("PostgreSQL", new Meter(postgres.map(ProcessHandle::pid).toList()));
        return meters;
    }

    @Override
    public void close() throws Exception {
        for (var part : running) {
            part.close();
        }
        Folders.delete(folder);
    }
}
