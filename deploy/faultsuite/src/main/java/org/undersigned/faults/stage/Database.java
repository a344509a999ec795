package org.undersigned.faults.stage;

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

    /** More than it keeps at hand. */
    private static final int LOG_FILES = 32;

    private static final Duration START = Duration.ofMinutes(5);

    private final String name;
    private final Cabinet files;
    private final Path log;
    private final int port = Ports.free();
    private final TcpLine line = TcpLine.to(port);
    private Program keeper;
    private SmallDisk disk;

    Database(String name, Path folder) {
        this.name = name;
        this.files = new Cabinet(folder.resolve("postgres-" + name));
        this.log = folder.resolve("logs").resolve("postgres-" + name + ".log");
    }

    void start() {
        keeper = Program.start(
                log,
                PostgresMain.HEAP,
                Map.of("CLASSPATH", System.getProperty("java.class.path")),
                List.of(PostgresMain.class.getName(), files.folder().toString(), String.valueOf(port), name));
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

    /** A copy of all it has. */
    public void backUp() {
        whileItStands(files::keepCopy);
    }

    /** As it was when the copy was taken. */
    public void restore() {
        whileItStands(files::putBack);
    }

    /**
     * As a standby has it that is never behind: the server is killed, and another one goes on from a copy of all that was
     * acknowledged. There is one disk, so the copy is made of what the killed one left.
     */
    public void failOver() {
        kill();
        files.moveToCopyOfItself();
        start();
        awaitStart();
    }

    /** While everybody goes on writing (PostgreSQL's manual, "Making a Base Backup Using the Low Level API"). */
    public void copyWhileItRuns() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('faults', true)");
            files.copyOfWhatRuns();
            try (var label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                files.label(label.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " could not be copied: " + e.getMessage(), e);
        }
    }

    /** The server is killed, and another one goes on from the copy. */
    public void failOverToCopy() {
        kill();
        files.putBack();
        start();
        awaitStart();
    }

    /** Its files move to a small disk, which is then full until {@link #onEnoughDisk}. */
    public void onFullDisk() {
        whileItStands(files::moveToSmallDisk);
        files.fillDisk();
        writeUntilFull();
    }

    /** There is room again, and the files move back. */
    public void onEnoughDisk() {
        files.freeDisk();
        heal();
        whileItStands(files::moveBack);
    }

    private void whileItStands(Runnable work) {
        keeper.letGo();
        try {
            work.run();
        } finally {
            start();
            awaitStart();
        }
    }

    /** What there is of its log is used up, so that it needs room for more and finds none. */
    private void writeUntilFull() {
        for (int i = 0; i < LOG_FILES; i++) {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute("select pg_logical_emit_message(true, 'faults', 'full')");
                statement.execute("select pg_switch_wal()");
            } catch (SQLException full) {
                return;
            }
        }
        throw new IllegalStateException("The disk is full, and PostgreSQL has not noticed");
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

    /** What its service counts of a petition. */
    public long count(String petition) {
        try (var connection = connect();
                var query = connection.prepareStatement("select online + paper from tally where petition = ?")) {
            query.setString(1, petition);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException away) {
            return 0;
        }
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
        return new PostgresHome(files.folder(), PostgresHome.programsOfThisUser(), ProcessBuilder.Redirect.INHERIT);
    }
}
