package org.undersigned.intake.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustedProxiesTest {

    private static final String PROXY = "10.0.0.7";
    private static final String NURSE = "198.51.100.23";

    private final TrustedProxies none = new TrustedProxies(List.of());
    private final TrustedProxies ours = new TrustedProxies(List.of("10.0.0.0/8", "2001:db8:ffff::/48", "127.0.0.1"));

    @Test
    void without_proxies_nobody_is_believed() {
        assertThat(none.client(PROXY, List.of(NURSE))).isEqualTo(none.client(PROXY, List.of()));
    }

    @Test
    void a_stranger_who_says_to_be_a_proxy_is_not_believed() {
        assertThat(ours.client("203.0.113.9", List.of(NURSE))).isEqualTo(ours.client("203.0.113.9", List.of()));
    }

    @Test
    void a_proxy_of_ours_is_believed() {
        assertThat(ours.client(PROXY, List.of(NURSE))).isEqualTo(ours.client(NURSE, List.of()));
    }

    @Test
    void what_a_client_invents_stands_left_of_what_the_nearest_proxy_saw() {
        assertThat(ours.client(PROXY, List.of("1.2.3.4, " + NURSE)))
                .isEqualTo(ours.client(PROXY, List.of("5.6.7.8", NURSE)))
                .isEqualTo(ours.client(NURSE, List.of()));
    }

    @Test
    void a_chain_of_our_own_is_followed_to_its_end_whatever_family_it_speaks() {
        var chain = List.of("1.2.3.4," + NURSE, " 2001:db8:ffff::2 , 10.9.9.9 ");

        assertThat(ours.client("127.0.0.1", chain)).isEqualTo(ours.client(NURSE, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unknown", "_hidden", "", "nurse.example.org", "1.2.3", "256.1.1.1", "::g", "[::1", "1.2.3.4.5"})
    void where_the_chain_cannot_be_read_the_last_proxy_that_could_stands_for_all(String nonsense) {
        assertThat(ours.client(PROXY, List.of(NURSE + "," + nonsense))).isEqualTo(ours.client(PROXY, List.of()));
    }

    @Test
    void a_chain_without_end_is_not_followed_for_ever() {
        assertThat(ours.client(PROXY, Collections.nCopies(5_000, PROXY))).isEqualTo(ours.client(PROXY, List.of()));
    }

    @Test
    void a_household_has_a_64_of_addresses_and_one_bucket() {
        assertThat(none.client("2001:db8:1:2::1", List.of()))
                .isEqualTo(none.client("2001:db8:1:2:ffff:ffff:ffff:ffff", List.of()))
                .isNotEqualTo(none.client("2001:db8:1:3::1", List.of()));
        assertThat(none.client("192.0.2.1", List.of())).isNotEqualTo(none.client("192.0.2.2", List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, ::ffff:192.0.2.1",
        "192.0.2.1, 192.0.2.1:49152",
        "2001:db8::1, [2001:db8::1]:443",
        "2001:db8::1, 2001:DB8:0:0:0:0:0:2",
        "fe80::1, fe80::1%eth0"
    })
    void one_address_however_it_is_written(String one, String other) {
        assertThat(none.client(one, List.of())).isEqualTo(none.client(other, List.of()));
    }

    @Test
    void a_socket_without_an_address_has_a_bucket_too() {
        assertThat(none.client("", List.of())).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "proxy.example.org", "/8", ""})
    void a_slip_in_the_configuration_stops_the_start(String network) {
        var slip = List.of(network);

        assertThatThrownBy(() -> new TrustedProxies(slip)).isInstanceOf(IllegalArgumentException.class);
    }
}
