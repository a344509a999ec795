package org.undersigned.tally.live.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitorsTest {

    private final Visitors alone = new Visitors(List.of());
    private final Visitors behindProxies = new Visitors(List.of("10.0.0.0/8", "fd00::/8"));

    @Test
    void what_somebody_says_of_themselves_is_not_believed() {
        assertThat(alone.neighbourhood("192.0.2.1", List.of("198.51.100.9"))).isEqualTo("c0000201");
        assertThat(behindProxies.neighbourhood("192.0.2.1", List.of("198.51.100.9")))
                .isEqualTo("c0000201");
    }

    @Test
    void a_proxy_of_ours_is_believed_as_far_as_it_saw_itself() {
        assertThat(behindProxies.neighbourhood("10.1.1.1", List.of("203.0.113.7, 192.0.2.1, 10.2.2.2")))
                .isEqualTo("c0000201");
        assertThat(behindProxies.neighbourhood("fd00::1", List.of("192.0.2.1:4711")))
                .isEqualTo("c0000201");
        assertThat(behindProxies.neighbourhood("10.1.1.1", List.of("anybody"))).isEqualTo("0a010101");
        assertThat(behindProxies.neighbourhood("10.1.1.1", List.of())).isEqualTo("0a010101");
    }

    @Test
    void a_household_is_an_ipv6_network_of_64_bits() {
        assertThat(alone.neighbourhood("2001:db8::1", List.of()))
                .isEqualTo(alone.neighbourhood("2001:db8::ffff", List.of()));
        assertThat(alone.neighbourhood("2001:db8:0:1::1", List.of()))
                .isNotEqualTo(alone.neighbourhood("2001:db8::1", List.of()));
        assertThat(behindProxies.neighbourhood("fd00::1", List.of("[2001:db8::1]:4711")))
                .isEqualTo(alone.neighbourhood("2001:db8::2", List.of()));
        assertThat(alone.neighbourhood("::ffff:192.0.2.1", List.of())).isEqualTo("c0000201");
    }

    @Test
    void a_name_is_no_network() {
        assertThatThrownBy(() -> new Visitors(List.of("localhost/8"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Visitors(List.of("10.0.0.0/eight"))).isInstanceOf(IllegalArgumentException.class);
    }
}
