package org.undersigned.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.undersigned.local.Ports;

// Each on a port and in a folder of its own; everything else waits for them.
@Execution(ExecutionMode.CONCURRENT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalPostgresTest {

    private final int port = Ports.free();

    @Test
    void it_is_version_17_commits_reach_the_disk_and_letters_of_every_script_have_their_case(@TempDir Path folder)
            throws SQLException {
        try (var server = LocalPostgres.start(home(folder), port)) {
            assertThat(ask(server, "show server_version")).startsWith("17.");
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "select lower('ŻÓŁĆ ΣΟΦΙΑ')")).isEqualTo("żółć σοφια");
        }
    }

    @Test
    void when_the_server_is_killed_its_process_ends_and_the_next_one_finds_what_was_committed(@TempDir Path folder)
            throws Exception {
        var first = process(folder);
        query("create table signature as select 50000 as number; select 'made'");

        home(folder).postmaster().orElseThrow().destroyForcibly();

        assertThat(first.waitFor()).isEqualTo(1);
        var second = process(folder);
        assertThat(query("select number from signature")).isEqualTo("50000");
        second.destroy();
        second.waitFor();
    }

    @Test
    void when_only_its_process_is_killed_the_next_one_takes_the_running_server_over(@TempDir Path folder)
            throws Exception {
        process(folder).destroyForcibly().waitFor();

        var second = process(folder);
        assertThat(query("select 'still there'")).isEqualTo("still there");
        second.destroy();
        second.waitFor();
        assertThat(home(folder).postmaster()).isEmpty();
    }

    @Test
    void the_first_start_on_a_machine_unpacks_its_programs_in_the_heap_it_is_given(@TempDir Path folder)
            throws Exception {
        var first = process(folder, "-Xmx" + PostgresMain.HEAP, "-Duser.home=" + folder);

        assertThat(folder.resolve(".cache/undersigned/postgresql")).isNotEmptyDirectory();
        assertThat(query("select 'here'")).isEqualTo("here");
        first.destroy();
        first.waitFor();
    }

    private Process process(Path folder, String... options) throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                PostgresMain.class.getName(),
                folder.resolve("cluster").toString(),
                String.valueOf(port),
                "tally"));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.readString(folder.resolve("log")).contains("PostgreSQL answers"));
        return process;
    }

    private String query(String sql) throws SQLException {
        var address = "jdbc:postgresql://127.0.0.1:" + port + "/tally?user=" + LocalPostgres.USER;
        try (var connection = DriverManager.getConnection(address)) {
            return ask(connection, sql);
        }
    }

    private static PostgresHome home(Path folder) {
        return new PostgresHome(folder.resolve("cluster"), PostgresHome.programsOfThisUser(), Redirect.DISCARD);
    }

    private static String ask(LocalPostgres server, String sql) throws SQLException {
        try (var connection = server.connect()) {
            return ask(connection, sql);
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            var result = statement.getResultSet();
            result.next();
            return result.getString(1);
        }
    }
}
