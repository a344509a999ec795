package org.undersigned.intake.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.signing.Link.Purpose;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PressingLinksTest {

    private final Link link = new Link(Purpose.CONFIRM, UUID.randomUUID(), "junior-doctors", "inbox");

    @Test
    void a_confirmation_works_for_24_hours_after_the_petition_closes() {
        var lastMoment = Forms.CLOSES.plus(Duration.ofHours(24));

        assertThat(ConfirmSignature.press(link, Forms.PETITION, lastMoment))
                .hasValueSatisfying(event -> assertThat(event.linkExpires()).isEqualTo(lastMoment));
        assertThat(ConfirmSignature.press(link, Forms.PETITION, lastMoment.plusMillis(1)))
                .isEmpty();
    }

    @Test
    void a_withdrawal_says_who_asked_for_it() {
        assertThat(WithdrawSignature.press(link).by()).isEqualTo("SIGNER");
        assertThat(NotMe.press(link).by()).isEqualTo("NOT_ME");
    }
}
