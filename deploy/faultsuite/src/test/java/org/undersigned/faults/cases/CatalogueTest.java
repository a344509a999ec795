package org.undersigned.faults.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {

    @Test
    void all_45_are_listed_and_none_is_dropped_without_a_reason() {
        assertThat(Catalogue.listings())
                .hasSize(45)
                .allMatch(each -> each.isTriedHere() || !each.why().isEmpty());
    }

    @Test
    void each_number_stands_for_a_case_of_that_number_and_a_new_one_each_time() {
        assertThat(Catalogue.all()).allSatisfy(number -> {
            var tried = Catalogue.numbered(number).orElseThrow();
            assertThat(tried.number()).isEqualTo(number);
            assertThat(tried.fault()).isNotBlank();
            assertThat(tried.criterion()).isNotBlank();
        });
    }

    @Test
    void the_ten_minutes_are_of_cases_that_are_tried_here() {
        assertThat(Catalogue.all()).containsAll(Catalogue.quick());
    }
}
