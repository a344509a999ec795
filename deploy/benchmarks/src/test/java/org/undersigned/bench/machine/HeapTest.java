package org.undersigned.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeapTest {

    @Test
    void a_heap_that_keeps_more_and_more_is_not_flat() {
        assertThat(new Heap(List.of(40.0, 90.0, 41.0, 95.0)).isFlat()).isTrue();
        assertThat(new Heap(List.of(40.0, 90.0, 81.0, 95.0)).isFlat()).isFalse();
    }
}
