package org.undersigned.notification.wire;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.Signing;
import org.undersigned.notification.Tables;

/** A restored backup does not know what was read since: neither the people nor how far it had read. */
@QuarkusTest
class DatabaseFromBeforeTest extends ServiceTest {

    private static final String READ = "select sum(next_offset) from bookmark where topic = ?";

    @Inject
    Tables tables;

    @Test
    void what_a_restored_database_lost_is_read_again() {
        open();
        var before = supporter(signed("Asha Rao"));
        var lost = supporter(signed("Bryn Evans"));
        var bookmarks = tables.count(READ, SignatureEvent.TOPIC);

        restoreWithout(lost);

        // Nobody signs any more: the look every fifteen seconds finds it.
        eventually(() -> assertThat(standing(lost)).isEqualTo("CONFIRMED"));
        eventually(() -> assertThat(tables.count(READ, SignatureEvent.TOPIC)).isEqualTo(bookmarks));
        assertThat(standing(before)).isEqualTo("CONFIRMED");
    }

    @Test
    void the_next_signature_of_a_partition_brings_back_those_before_it() {
        open();
        var lost = supporter(signed("Cerys Price"));
        restoreWithout(lost);

        // The same inbox, so that it comes behind the lost one.
        publish(Signing.confirmed(lost));

        eventually(() -> assertThat(standing(lost)).isEqualTo("CONFIRMED"));
    }

    private void restoreWithout(SignatureSubmitted lost) {
        tables.execute("delete from mail where supporter in (select id from supporter where signature = ?)", lost.id());
        tables.execute("delete from supporter where signature = ?", lost.id());
        tables.execute("delete from signature where id = ?", lost.id());
        tables.execute("update bookmark set next_offset = 0 where topic = ?", SignatureEvent.TOPIC);
    }
}
