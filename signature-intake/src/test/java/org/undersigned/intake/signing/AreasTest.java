package org.undersigned.intake.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.undersigned.intake.events.SignatureEvent.Place;
import org.undersigned.intake.signing.Reading.Fine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AreasTest {

    @ParameterizedTest
    @CsvSource({
        "tn131aa, TN, England",
        "M1 1AE, M, England",
        "EC1A 1BB, EC, England",
        "EH1 1YZ, EH, Scotland",
        "CF10 1EP, CF, Wales",
        "BT1 5GS, BT, Northern Ireland",
        "JE2 3AB, JE, Channel Islands",
        "GY1 1AA, GY, Channel Islands",
        "IM1 1AA, IM, Isle of Man"
    })
    void a_postcode_tells_area_and_nation(String typed, String area, String nation) {
        assertThat(place(typed, "GB")).isEqualTo(new Place(area, nation));
    }

    @ParameterizedTest
    @CsvSource({"CH7 1AA, England", "SY23 1AA, England", "LD7 1AA, Wales", "NP16 7AA, Wales", "TD15 1AA, Scotland"})
    void an_area_on_a_border_goes_whole_to_where_most_of_it_lies(String typed, String nation) {
        assertThat(place(typed, "GB").nation()).isEqualTo(nation);
    }

    @ParameterizedTest
    @CsvSource({"BFPO 57", "bf1 0ax"})
    void soldiers_have_an_area_and_no_nation(String typed) {
        assertThat(place(typed, "GB")).isEqualTo(new Place("BFPO", null));
    }

    @ParameterizedTest
    @CsvSource({"GIR 0AA, GB", "XM4 5HQ, GB", "BX1 1LT, GB", "TN13 1AA, FR", "75008, FR", "'', IE"})
    void what_stands_for_no_place_tells_none(String typed, String country) {
        assertThat(place(typed, country)).isNull();
    }

    @Test
    void the_islands_are_countries_of_their_own_too() {
        assertThat(place("je23ab", "JE")).isEqualTo(new Place("JE", "Channel Islands"));
        assertThat(place("", "IM")).isNull();
    }

    @Test
    void no_area_of_the_postcode_address_file_is_missing() {
        Map<String, Long> areasByNation =
                Areas.all().values().stream().collect(Collectors.groupingBy(Place::nation, Collectors.counting()));

        assertThat(areasByNation)
                .containsOnly(
                        Map.entry("England", 99L),
                        Map.entry("Scotland", 16L),
                        Map.entry("Wales", 5L),
                        Map.entry("Northern Ireland", 1L),
                        Map.entry("Channel Islands", 2L),
                        Map.entry("Isle of Man", 1L));
    }

    private static Place place(String typed, String country) {
        return Postcode.read(typed, country) instanceof Fine<Postcode>(var postcode)
                ? Areas.of(postcode, country)
                : fail(typed);
    }

    private static Place fail(String typed) {
        throw new AssertionError(typed + " is no postcode");
    }
}
