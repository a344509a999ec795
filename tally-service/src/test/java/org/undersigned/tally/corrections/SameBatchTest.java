package org.undersigned.tally.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import org.junit.jupiter.api.Test;

import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;
import org.undersigned.tally.corrections.store.BalanceStore;

@QuarkusTest
class SameBatchTest extends ServiceTest {

    @Inject
    BalanceStore balances;

    @Test
    void who_signs_and_takes_it_back_within_one_batch_has_counted_and_has_fallen() throws Throwable {
        var petition = intake.petition();
        countIs(petition, 0);
        var inbox = "inbox-" + petition;
        var ruth = Sign.person(petition, inbox, "Ruth Wood");
        var ming = Sign.person(petition, inbox, "李明");
        // Nothing is counted until all of it is there.
        try (var held = register.lock("consumed")) {
            intake.publishAll(List.of(ruth.submitted(), ruth.confirmed(), ruth.withdrawn(), ming.submitted("NONE")));
        }
        countIs(petition, 1);

        assertThat(VertxContextSupport.subscribeAndAwait(balances::all))
                .filteredOn(balance -> balance.petition().equals(petition))
                .singleElement()
                .satisfies(balance -> {
                    assertThat(balance.corrected()).isEqualTo(new Ledger.Figures(-1, 0));
                    assertThat(balance.counted()).isEqualTo(new Ledger.Figures(2, 0));
                    assertThat(balance.unexplained()).isZero();
                });
    }
}
