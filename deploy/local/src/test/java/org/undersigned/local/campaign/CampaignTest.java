package org.undersigned.local.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CampaignTest {

    @Test
    void by_default_the_strikes_are_ahead_so_that_reminders_are_too() {
        var strikes = Campaign.aheadOf(LocalDate.of(2026, 11, 22)).strikes();

        assertThat(strikes)
                .extracting(Strike::start)
                .containsExactly("2026-11-30T08:00", "2026-12-28T08:00", "2027-01-17T08:00");
        assertThat(strikes).extracting(Strike::end).first().isEqualTo("2026-12-02T08:00");
    }

    @Test
    void in_2016_the_last_strike_was_replaced_by_two_days_from_eight_to_five() {
        var strikes = Campaign.of2016().strikes();

        assertThat(strikes)
                .extracting(Strike::start)
                .containsExactly(
                        "2016-03-09T08:00",
                        "2016-04-06T08:00",
                        "2016-04-26T08:00",
                        "2016-04-26T08:00",
                        "2016-04-27T08:00");
        assertThat(strikes.get(3).id()).isEqualTo(strikes.get(2).id());
        assertThat(strikes.get(3).end()).isEqualTo("2016-04-26T17:00");
    }

    @Test
    void the_news_is_as_old_as_it_was_when_the_strikes_were_ahead() {
        assertThat(Campaign.aheadOf(LocalDate.of(2016, 3, 1)).news())
                .isEqualTo(Campaign.of2016().news());
        assertThat(Campaign.of2016().news().getLast().at()).isEqualTo("2016-02-24T12:00Z");
    }

    @Test
    void an_id_belongs_into_the_address_not_into_the_body() throws Exception {
        var body = new ObjectMapper().valueToTree(Campaign.of2016().strikes().getFirst());

        assertThat(body.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("title", "start", "end", "timeZone", "place");
    }
}
