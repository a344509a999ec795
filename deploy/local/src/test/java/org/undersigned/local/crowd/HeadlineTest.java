package org.undersigned.local.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadlineTest {

    @Test
    void it_tells_of_a_milestone() {
        assertThat(Headline.milestones("1,000 signatures – Do not impose the new contract"))
                .containsExactly(1000L);
        assertThat(Headline.milestones("The first signature is in – Do not impose it"))
                .containsExactly(1L);
    }

    @Test
    void or_of_several_in_one_letter() {
        assertThat(Headline.milestones("100 signatures · 1,000 signatures – Do not impose it"))
                .containsExactly(100L, 1000L);
    }

    @Test
    void a_title_that_speaks_of_signatures_tells_of_none() {
        assertThat(Headline.milestones("The strike dates ahead – 500 signatures"))
                .isEmpty();
        assertThat(Headline.milestones("Please confirm your signature – 500 signatures"))
                .isEmpty();
    }
}
