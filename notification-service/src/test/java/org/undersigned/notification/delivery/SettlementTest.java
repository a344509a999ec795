package org.undersigned.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.delivery.Settlement.Effect;
import org.undersigned.notification.delivery.Settlement.State;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.Kind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementTest {

    private static final Instant LATER = Instant.parse("2016-03-01T08:05:00Z");

    @Test
    void what_the_server_took_is_sent() {
        var settled = settle(new Decision.Sent());

        assertThat(settled.state()).isEqualTo(State.SENT);
        assertThat(settled.words()).isEqualTo("its words");
        assertThat(settled.charged()).isTrue();
    }

    @Test
    void what_it_never_takes_has_failed_and_tells_something_of_others() {
        assertThat(settle(new Decision.Refused())).returns(State.FAILED, Settlement::state);
        assertThat(settle(new Decision.NeverAgain()))
                .returns(State.FAILED, Settlement::state)
                .returns(Effect.SUPPRESS_ADDRESS, Settlement::effect);
        assertThat(settle(new Decision.Unwelcome()))
                .returns(State.FAILED, Settlement::state)
                .returns(Effect.TEXT_REFUSED, Settlement::effect);
    }

    @Test
    void while_a_domain_rests_the_mail_that_said_so_waits_too() {
        assertThat(settle(new Decision.RestDomain(new Decision.Again(LATER))))
                .returns(State.QUEUED, Settlement::state)
                .returns(LATER, Settlement::dueAt)
                .returns(Effect.REST_DOMAIN, Settlement::effect);
        assertThat(settle(new Decision.RestDomain(new Decision.GivenUp())))
                .returns(State.FAILED, Settlement::state)
                .returns(Effect.REST_DOMAIN, Settlement::effect);
    }

    @Test
    void what_nobody_knows_is_counted_and_goes_at_most_once_more() {
        assertThat(settle(new Decision.OnceMore(LATER)))
                .returns(State.QUEUED, Settlement::state)
                .returns(true, Settlement::recovered)
                .returns(Effect.UNKNOWN_OUTCOME, Settlement::effect);
        assertThat(settle(new Decision.Ambiguous()))
                .returns(State.AMBIGUOUS, Settlement::state)
                .returns(Effect.UNKNOWN_OUTCOME, Settlement::effect);
    }

    @Test
    void a_server_that_does_not_want_us_costs_no_try() {
        assertThat(settle(new Decision.StopAll()))
                .returns(State.QUEUED, Settlement::state)
                .returns(null, Settlement::dueAt)
                .returns(false, Settlement::charged);
        assertThat(settle(new Decision.NotNow(LATER)))
                .returns(State.QUEUED, Settlement::state)
                .returns(LATER, Settlement::dueAt)
                .returns(Effect.NONE, Settlement::effect)
                .returns(false, Settlement::charged);
    }

    private static Settlement settle(Decision decision) {
        return Settlement.of(mail(), decision, "its words");
    }

    private static Addressed mail() {
        return new Addressed(
                1,
                UUID.randomUUID(),
                "m",
                "",
                Kind.CONFIRMATION,
                1,
                false,
                LATER,
                "junior-doctors",
                "Title",
                UUID.randomUUID(),
                "a@example.org",
                "Asha",
                false,
                "c",
                "w",
                "n",
                "s",
                null,
                null,
                null,
                null,
                List.of(),
                "en",
                0,
                null,
                null);
    }
}
