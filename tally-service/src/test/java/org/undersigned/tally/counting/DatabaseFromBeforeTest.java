package org.undersigned.tally.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.ServiceTest;

/** A database that has counted before quarters were kept, in a schema of its own. */
@QuarkusTest
class DatabaseFromBeforeTest extends ServiceTest {

    private static final String RUTH = "00000000-0000-0000-0000-000000000001";
    private static final String WEI = "00000000-0000-0000-0000-000000000002";
    private static final String SHEET = "00000000-0000-0000-0000-000000000003";

    @Inject
    Flyway ours;

    private final String schema = "before_" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void every_step_into_the_count_and_out_of_it_is_found_in_its_quarter() {
        toVersion("1");
        petition("junior-doctors", 1, 1);
        signature(RUTH, "COUNTED", "web");
        step(RUTH, "AWAITING", "2016-02-06T15:01:00Z", 1);
        step(RUTH, "COUNTED", "2016-02-06T15:16:00Z", 2);
        signature(WEI, "WITHDRAWN", "web");
        step(WEI, "COUNTED", "2016-02-06T15:17:00Z", 3);
        step(WEI, "WITHDRAWN", "2016-02-07T09:00:00Z", 4);
        signature(SHEET, "COUNTED", "sheet");
        step(SHEET, "COUNTED", "2016-02-07T09:14:00Z", 5);

        toVersion("2");

        assertThat(quarters("junior-doctors")).containsExactly("2016-02-06 15:15 2 0", "2016-02-07 09:00 -1 1");
    }

    @Test
    void what_no_step_explains_stands_at_the_opening_so_that_the_sums_hold() {
        toVersion("1");
        petition("junior-doctors", 40, 2);

        toVersion("2");

        assertThat(quarters("junior-doctors")).containsExactly("2015-11-05 00:00 40 2");
    }

    private void toVersion(String version) {
        Flyway.configure()
                .configuration(ours.getConfiguration())
                .schemas(schema)
                .defaultSchema(schema)
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private void petition(String slug, int online, int paper) {
        execute("""
                insert into %s.petition values (?, ?, 'Title', '2015-11-05T00:00:00Z', null, 'Europe/London', '{}', now())
                """, slug, slug);
        execute("insert into %s.tally (petition, online, paper) values (?, ?, ?)", slug, online, paper);
    }

    private void signature(String id, String state, String channel) {
        execute("""
                insert into %s.signature (inbox, id, petition, state, channel, changed_at)
                values (?, cast(? as uuid), 'junior-doctors', ?, ?, now())
                """, "inbox", id, state, channel);
    }

    private void step(String id, String state, String at, long offset) {
        execute("""
                insert into %s.transition (inbox, id, petition, state, at, partition, log_offset)
                values (?, cast(? as uuid), 'junior-doctors', ?, cast(? as timestamptz), 0, ?)
                """, "inbox", id, state, at, offset);
    }

    private void execute(String sql, Object... parameters) {
        register.execute(sql.formatted(schema), parameters);
    }

    private java.util.List<Object> quarters(String petition) {
        return register.column("""
                select to_char(since at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' ' || online || ' ' || paper
                from %s.tally_quarter where petition = ? order by since
                """.formatted(schema), petition);
    }
}
