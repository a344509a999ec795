package org.undersigned.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.undersigned.local.Ports;
import org.undersigned.local.postgres.LocalPostgres;
import org.undersigned.local.postgres.PostgresHome;
import org.undersigned.local.postgres.PostgresMain;
import org.undersigned.testing.TcpLine;

/** A PostgreSQL of one service's own, with a line to it that can be disturbed. */
public final class Database {

    private static final Duration START = Duration.ofMinutes(5);

    private final String name;
    private final Path folder;
    private final Path log;
    private final int port = Ports.free();
    private final TcpLine line = TcpLine.to(port);
    private Program keeper;
    private SmallDisk disk;

    Database(String name, Path folder) {
        this.name = name;
        this.folder = folder.resolve("postgres-" + name);
        this.log = folder.resolve("logs").resolve("postgres-" + name + ".log");
    }

    void start() {
        keeper = Program.start(
                log,
                PostgresMain.HEAP,
                Map.of("CLASSPATH", System.getProperty("java.class.path")),
                List.of(PostgresMain.class.getName(), folder.toString(), String.valueOf(port), name));
    }

    void awaitStart() {
        Patience.orRefuse("PostgreSQL for " + name, START, this::answers);
    }

    public String name() {
        return name;
    }

    /** What the service's connections go through. */
    public TcpLine line() {
        return line;
    }

    /** The server itself, with the signal nobody can catch; what it has acknowledged is on its disk. */
    public void kill() {
        home().ownPostmaster().ifPresent(ProcessHandle::destroyForcibly);
        keeper.kill();
    }

    /** In good order, so that its folder can be copied. */
    public void stop() {
        keeper.letGo();
    }

    /** A copy of the folder, taken while the server stands. */
    public void backUp() {
        keeper.letGo();
        Folders.copy(folder, backup());
        start();
        awaitStart();
    }

    /** As it was when the copy was taken. */
    public void restore() {
        keeper.letGo();
        Folders.delete(folder);
        Folders.copy(backup(), folder);
        Folders.delete(backup());
        start();
        awaitStart();
    }

    /** Its data move to a small disk, which is then full until {@link #onEnoughDisk}. */
    public void onFullDisk() {
        keeper.letGo();
        Folders.copy(folder, backup());
        Folders.delete(folder);
        disk = onSmallDisk();
        start();
        awaitStart();
        disk.fill();
    }

    private SmallDisk onSmallDisk() {
        try {
            Files.createDirectory(folder);
            var mounted = SmallDisk.mount(folder);
            Folders.copyInto(backup(), folder);
            Folders.delete(backup());
            return mounted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException notPossible) {
            Folders.delete(folder);
            Folders.copy(backup(), folder);
            Folders.delete(backup());
            start();
            throw notPossible;
        }
    }

    /** There is room again, and the data move back. */
    public void onEnoughDisk() {
        disk.free();
        heal();
        keeper.letGo();
        Folders.copy(folder, backup());
        disk.close();
        Folders.delete(folder);
        Folders.copy(backup(), folder);
        Folders.delete(backup());
        start();
        awaitStart();
    }

    private Path backup() {
        return folder.resolveSibling(folder.getFileName() + "-backup");
    }

    void heal() {
        line.mend();
        if (!answers()) {
            keeper.kill();
            start();
            awaitStart();
        }
    }

    /** For a look from outside, past the line. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s?user=%s&connectTimeout=5&socketTimeout=30"
                .formatted(port, name, LocalPostgres.USER));
    }

    /** As its service finds it. */
    Map<String, String> environment() {
        var address = "postgresql://127.0.0.1:" + line.port() + "/" + name;
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                address,
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:" + address,
                "QUARKUS_DATASOURCE_USERNAME",
                LocalPostgres.USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                "");
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private PostgresHome home() {
        return new PostgresHome(folder, PostgresHome.programsOfThisUser(), ProcessBuilder.Redirect.INHERIT);
    }
}
