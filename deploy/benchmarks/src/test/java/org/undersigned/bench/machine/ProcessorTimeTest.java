package org.undersigned.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessorTimeTest {

    // cpu user nice system idle iowait irq softirq steal guest guest_nice
    private static final ProcessorTime BEFORE = ProcessorTime.parse("cpu  1000 100 500 8000 200 0 100 100 50 0");
    private static final ProcessorTime AFTER = ProcessorTime.parse("cpu  1300 200 700 8200 250 0 150 200 60 0");

    @Test
    void waiting_for_the_disk_is_no_work() {
        assertThat(AFTER.since(BEFORE).shareBusy()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void what_others_on_the_same_hardware_took_is_known() {
        assertThat(AFTER.since(BEFORE).shareStolen()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void where_the_system_does_not_tell_nothing_is_divided_by_nothing() {
        assertThat(ProcessorTime.parse("").since(ProcessorTime.parse("")).shareBusy())
                .isZero();
    }
}
