package org.undersigned.bench.counting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.undersigned.local.launch.Refusal;
import org.undersigned.local.postgres.LocalPostgres;

/** PostgreSQL's own measure of itself: rows of a signature's shape, so many in each transaction, and nothing decided. */
final class PgBench {

    private static final Pattern TPS = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String TABLE = "create table plain (like signature including all)";
    private static final String ROWS = """
            insert into plain (inbox, id, petition, state, person, household, name, postcode, country, occupation, channel,
                consent, submitted_at, counted_at, changed_at)
            select md5(random()::text) || 'inbox789012', gen_random_uuid(), 'bench', 'COUNTED',
                md5(random()::text) || 'person89012', md5(random()::text) || 'househld012',
                'Person ' || n, 'TN13 1AA', 'GB', 'doctor', 'web', '2016-01', now(), now(), now()
            from generate_series(1, %d) as n;
            """;

    private final Path program;
    private final Path folder;

    private PgBench(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Empty where there is none on this machine. */
    static Optional<PgBench> on(Path folder) {
        return candidates().filter(Files::isExecutable).findFirst().map(program -> new PgBench(program, folder));
    }

    private static Stream<Path> candidates() {
        var path = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(place -> Path.of(place, "pgbench"));
        return Stream.concat(path, debian());
    }

    private static Stream<Path> debian() {
        try (var versions = Files.list(DEBIAN)) {
            return versions.sorted(Comparator.reverseOrder()).toList().stream()
                    .map(version -> version.resolve("bin/pgbench"));
        } catch (IOException none) {
            return Stream.empty();
        }
    }

    /** Rows a second. */
    double perSecond(Registers registers, String database, int batch, int seconds) throws Exception {
        registers.execute(database, TABLE);
        var script = Files.writeString(folder.resolve("plain.sql"), ROWS.formatted(batch));
        var log = folder.resolve("pgbench.log");
        var process = new ProcessBuilder(command(registers, database, script, seconds))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.waitFor();
        var tps = TPS.matcher(Files.readString(log));
        if (!tps.find()) {
            throw new Refusal("pgbench did not end well:\n" + Files.readString(log));
        }
        return Double.parseDouble(tps.group(1)) * batch;
    }

    /** As many clients as the service has consumers. */
    private List<String> command(Registers registers, String database, Path script, int seconds) {
        return List.of(
                program.toString(),
                "--no-vacuum",
                "--client=2",
                "--jobs=1",
                "--time=" + seconds,
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + registers.port(),
                "--username=" + LocalPostgres.USER,
                database);
    }
}
