package org.undersigned.faults.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.faults.observed.Kept;
import org.undersigned.faults.smtp.Letter;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GuestbookTest {

    private static final Spelling ZOE = Spelling.becomes("Zoe\u0308  Doe", "Zo\u00eb Doe");

    @Test
    void what_comes_back_as_it_should_is_nothing_to_speak_of() {
        assertThat(Guestbook.look(ZOE, kept("Zo\u00eb Doe", "Zo\u00eb Doe"), greeting("Zo\u00eb\r\nDoe")))
                .isEmpty();
    }

    @Test
    void a_name_that_is_kept_otherwise_or_nowhere_is_found() {
        assertThat(Guestbook.look(ZOE, kept("Zoe Doe", "Zo\u00eb Doe"), greeting("Zo\u00eb Doe")))
                .isPresent();
        assertThat(Guestbook.look(ZOE, kept("Zo\u00eb Doe", null), greeting("Zo\u00eb Doe")))
                .isPresent();
        assertThat(Guestbook.look(ZOE, null, List.of())).isPresent();
    }

    @Test
    void a_mail_that_names_somebody_else_is_found() {
        assertThat(Guestbook.look(ZOE, kept("Zo\u00eb Doe", "Zo\u00eb Doe"), greeting("Zo? Doe")))
                .isPresent();
    }

    @Test
    void what_was_refused_and_is_kept_or_written_to_all_the_same_is_found() {
        var refused = Spelling.refused("=1+1");

        assertThat(Guestbook.look(refused, null, List.of())).isEmpty();
        assertThat(Guestbook.look(refused, kept("=1+1", null), List.of())).isPresent();
        assertThat(Guestbook.look(refused, null, greeting("=1+1"))).isPresent();
    }

    private static Kept kept(String name, String registered) {
        return new Kept("a@example.org", name, registered, "COUNTED");
    }

    private static List<Letter> greeting(String name) {
        var raw = "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nDear " + name
                + ",\r\n";
        return List.of(new Letter("petition@undersigned.example", "a@example.org", raw, Instant.EPOCH));
    }
}
