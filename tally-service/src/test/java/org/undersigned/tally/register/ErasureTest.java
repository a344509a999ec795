package org.undersigned.tally.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.tally.ServiceTest;
import org.undersigned.tally.Sign;

/** Every table of the register is searched for the person, whatever its columns are called. */
@QuarkusTest
class ErasureTest extends ServiceTest {

    @Test
    void of_a_counted_signature_the_count_stays_and_the_person_goes() throws Exception {
        var petition = intake.petition();
        var ruth = canary(petition);
        intake.publishAll(
                List.of(ruth.submitted(), ruth.confirmed(), ruth.again().submitted()));
        countIs(petition, 1);

        intake.publish(ruth.erased());

        isErased(ruth);
        assertThat(signatures(petition)).isEqualTo(1);
        assertThat(register.column("select country from signature where id = ?", ruth.id()))
                .containsExactly("GB");
        assertThat(register.number("select count(*) from signature where inbox = ? and erased", ruth.inbox()))
                .isEqualTo(2);
    }

    @Test
    void who_withdraws_after_it_leaves_not_even_a_country() throws Exception {
        var petition = intake.petition();
        var ruth = canary(petition);
        intake.publishAll(List.of(ruth.submitted(), ruth.confirmed()));
        countIs(petition, 1);
        intake.publish(ruth.erased());
        isErased(ruth);

        intake.publish(ruth.withdrawn());

        countIs(petition, 0);
        assertThat(register.column("select country from signature where id = ?", ruth.id()))
                .containsExactly((Object) null);
    }

    @Test
    void what_was_set_apart_before_keys_were_kept_goes_too() throws Exception {
        var petition = intake.petition();
        var ruth = canary(petition);
        var broken = "{\"inbox\": \"" + ruth.inbox() + "\", \"name\": \"" + ruth.name() + "\"";
        intake.send(
                SignatureEvent.TOPIC, ruth.inbox(), SignatureSubmitted.TYPE, broken.getBytes(StandardCharsets.UTF_8));
        soon().until(() -> register.number("select count(*) from quarantine where inbox = ?", ruth.inbox()) == 1);
        register.execute("update quarantine set inbox = null where inbox = ?", ruth.inbox());

        intake.publishAll(List.of(ruth.submitted(), ruth.erased()));

        isErased(ruth);
    }

    @Test
    void a_repetitions_link_erases_as_well_as_the_first_one() throws Exception {
        var petition = intake.petition();
        var ruth = canary(petition);
        var again = ruth.again();
        intake.publishAll(List.of(ruth.submitted(), again.submitted(), again.erased()));

        isErased(ruth);
        assertThat(register.column("select state from signature where id = ?", ruth.id()))
                .containsExactly("WITHDRAWN");
        soon().until(() -> awaiting(petition) == 0);
    }

    @Test
    void others_of_the_household_stay() throws Exception {
        var petition = intake.petition();
        var ruth = canary(petition);
        var wei = Sign.person(petition, ruth.inbox(), "李明").of(ruth.postcode());
        intake.publishAll(List.of(ruth.submitted("NONE"), wei.submitted("NONE"), ruth.erased()));

        soon().until(() -> register.number("select count(*) from signature where id = ? and erased", ruth.id()) == 1);
        countIs(petition, 2);
        assertThat(register.column("select name from signature where inbox = ? order by seq", ruth.inbox()))
                .containsExactly(null, "李明");
    }

    @Test
    void who_signs_anew_in_the_same_breath_is_not_erased_with_the_old() throws Exception {
        var petition = intake.petition();
        var ruth = canary(petition);
        var anew = ruth.again();
        intake.publishAll(List.of(ruth.submitted(), ruth.erased(), anew.submitted(), anew.confirmed()));

        countIs(petition, 1);
        assertThat(register.column("select name from signature where id = ?", anew.id()))
                .containsExactly(ruth.name());
    }

    @Test
    void who_was_counted_and_erased_has_a_name_again_once_they_sign_and_confirm_anew() throws Exception {
        var petition = intake.petition();
        var ruth = canary(petition);
        var anew = ruth.again();
        intake.publishAll(List.of(ruth.submitted(), ruth.confirmed(), ruth.erased(), anew.submitted()));
        countIs(petition, 1);
        soon().until(() -> awaiting(petition) == 1);
        assertThat(signatures(petition)).isEqualTo(1);

        intake.publish(anew.confirmed());

        soon().until(() -> awaiting(petition) == 0);
        assertThat(signatures(petition)).isEqualTo(1);
        assertThat(register.column("select name from signature where inbox = ? and state = 'COUNTED'", ruth.inbox()))
                .containsExactly(ruth.name());
        quartersAddUpToTheCount(petition);
    }

    @Test
    void who_signs_anew_all_in_one_batch_is_counted_once_too() throws Exception {
        var petition = intake.petition();
        var ruth = canary(petition);
        var anew = ruth.again();
        intake.publishAll(List.of(
                ruth.submitted("NONE"),
                ruth.erased(),
                anew.submitted(),
                anew.confirmed(),
                anew.erased(),
                ruth.again().submitted("NONE")));

        soon().until(() ->
                register.number("select count(*) from signature where inbox = ? and name is not null", ruth.inbox())
                        == 1);
        countIs(petition, 1);
        assertThat(register.number("select count(*) from quarantine where inbox = ?", ruth.inbox()))
                .isZero();
        quartersAddUpToTheCount(petition);
    }

    @Test
    void what_was_set_apart_of_them_goes_too() throws Exception {
        var petition = intake.petition();
        var ruth = canary(petition);
        var broken = "{\"id\": \"x\", \"name\": \"" + ruth.name() + "\"}";
        intake.send(
                SignatureEvent.TOPIC, ruth.inbox(), SignatureSubmitted.TYPE, broken.getBytes(StandardCharsets.UTF_8));
        soon().until(() -> register.number("select count(*) from quarantine where inbox = ?", ruth.inbox()) == 1);

        intake.publishAll(List.of(ruth.submitted(), ruth.erased()));

        isErased(ruth);
        assertThat(register.column("select payload from quarantine where inbox = ?", ruth.inbox()))
                .containsExactly((Object) null);
    }

    @Test
    void where_even_the_wish_is_set_apart_it_is_granted() throws Exception {
        var ruth = canary("nobody-knows-" + UUID.randomUUID());
        intake.publishAll(List.of(ruth.submitted(), ruth.erased()));

        soon().until(() -> register.number("select count(*) from quarantine where inbox = ?", ruth.inbox()) == 2);
        nothingIsLeftOf(ruth);
    }

    private static Sign canary(String petition) {
        var name = "Canary-" + UUID.randomUUID();
        return Sign.person(petition, "inbox-" + UUID.randomUUID(), name).of("TN" + (name.hashCode() & 0xffff) + " 9ZZ");
    }

    private void isErased(Sign who) {
        soon().until(() -> register.number("select count(*) from signature where id = ? and erased", who.id()) == 1);
        nothingIsLeftOf(who);
    }

    private void nothingIsLeftOf(Sign who) {
        soon().until(() -> tablesThatTellOf(who).isEmpty());
    }

    private List<Object> tablesThatTellOf(Sign who) {
        return register
                .column("select cast(table_name as text) from information_schema.tables where table_schema = 'public'")
                .stream()
                .filter(table -> register.number(
                                "select count(*) from " + table + " t where position(? in cast(t as text)) > 0"
                                        + " or position(? in cast(t as text)) > 0 or position(? in cast(t as text)) > 0",
                                who.name(),
                                who.postcode(),
                                hex(who.name()))
                        > 0)
                .toList();
    }

    /** As PostgreSQL writes bytes. */
    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
