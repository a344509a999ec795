package org.undersigned.notification.mailings.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.language.Language;
import org.undersigned.notification.mailings.Addressed;
import org.undersigned.notification.mailings.Addressed.News;
import org.undersigned.notification.mailings.Addressed.Told;
import org.undersigned.notification.mailings.Audience;
import org.undersigned.notification.mailings.Kind;
import org.undersigned.notification.strikes.Strike;

/** Writes every kind of letter in both languages, and leaves them in target/letters to be looked at. */
@QuarkusTest
class EveryLetterTest extends ServiceTest {

    private static final Path GALLERY = Path.of("target/letters");
    private static final News BALLOT = new News(
            "The ballot: 98 per cent for action",
            "More than 37,000 junior doctors voted. **98 per cent** said yes.\n\nRead [the result](https://example.org/ballot).");

    @Inject
    LetterWriter writer;

    @Inject
    LetterSetting setting;

    @ParameterizedTest
    @EnumSource(Language.class)
    void says_why_it_came_which_petition_and_where_the_signature_is(Language language) {
        var words = language.words(StationeryWords.class);
        for (var kind : Kind.values()) {
            var letter = writer.write(mail(kind, language, null));
            var text = setting.text(letter).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(words.why(kind.audience()))
                    .contains("Do not impose the junior doctors’ contract");
            assertThat(setting.html(letter)).contains("<html lang=\"" + language.code() + "\">");
            if (kind != Kind.CONFIRM_ADDRESS) {
                assertThat(text).contains(words.whereIsMySignature() + " http://localhost:8080/signature/s");
            }
            if (kind.audience() != Audience.ADDRESS) {
                assertThat(text).contains(words.preferences() + " http://localhost:8082/preferences/");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void is_plain_text_of_72_columns_and_html_without_a_hole(Language language) throws IOException {
        for (var kind : Kind.values()) {
            keep(kind.name().toLowerCase(), language, mail(kind, language, null));
        }
        keep("together", language, mail(Kind.MILESTONE, language, List.of(new Told(Kind.NEWS, null, null, BALLOT))));
    }

    @Test
    void an_address_that_nobody_has_confirmed_is_told_nothing_but_what_it_is_asked() {
        var letter = writer.write(mail(Kind.CONFIRM_ADDRESS, Language.ENGLISH, null));

        assertThat(setting.text(letter))
                .contains("http://localhost:8082/address/")
                .doesNotContain("Siân")
                .doesNotContain("/preferences/")
                .doesNotContain("/signature/")
                .doesNotContain("/withdraw/");
    }

    @Test
    void in_welsh_a_strike_has_its_day_in_welsh() {
        var letter = writer.write(mail(Kind.STRIKE_MOVED, Language.WELSH, null));

        assertThat(letter.subject()).startsWith("Newid: y streic nawr ddydd Mawrth 26 Ebrill, 08:00 – ");
        assertThat(setting.text(letter))
                .contains("Dydd Mawrth 26 Ebrill 2016, 08:00 tan 17:00 (amser Llundain)")
                .contains("Annwyl Siân,");
        assertThat(setting.text(letter).replaceAll("\\s+", " ")).contains("08:00 tan ddydd Iau 28 Ebrill 2016, 08:00");
    }

    @Test
    void a_count_has_a_picture_and_words_for_who_cannot_see_it() {
        var html = setting.html(writer.write(mail(Kind.MILESTONE, Language.WELSH, null)));

        assertThat(html)
                .contains("/petitions/junior-doctors/card.cy.png\" alt=\"50,007 o bobl wedi llofnodi\"")
                .contains("50,000 o lofnodion");
    }

    @Test
    void one_click_on_a_letter_that_tells_of_both_stops_both() {
        var both =
                writer.write(mail(Kind.MILESTONE, Language.ENGLISH, List.of(new Told(Kind.NEWS, null, null, BALLOT))));

        assertThat(both.subject()).startsWith("50,000 signatures · The ballot: 98 per cent for action – ");
        assertThat(both.oneClick())
                .isNotEqualTo(writer.write(mail(Kind.MILESTONE, Language.ENGLISH, null))
                        .oneClick());
    }

    private void keep(String name, Language language, Addressed mail) throws IOException {
        var letter = writer.write(mail);
        var text = setting.text(letter);
        var html = setting.html(letter);
        Files.createDirectories(GALLERY);
        Files.writeString(GALLERY.resolve(name + "_" + language.code() + ".html"), html);
        Files.writeString(GALLERY.resolve(name + "_" + language.code() + ".txt"), text);
        assertThat(text.lines().filter(line -> !line.contains("http"))).allMatch(line -> line.length() <= 72);
        assertThat(text + html).doesNotContain("NOT_FOUND").doesNotContain("null");
        assertThat(Arrays.asList(letter.subject(), letter.preview(), letter.heading()))
                .allMatch(it -> !it.isBlank());
    }

    private static Addressed mail(Kind kind, Language language, List<Told> along) {
        var strike = strike(1, "2016-04-26T16:00:00Z");
        return new Addressed(
                1,
                UUID.randomUUID(),
                "m",
                kind == Kind.CONFIRM_ADDRESS ? new UUID(0, 1).toString() : "x:1",
                kind,
                0,
                false,
                Instant.MAX,
                "junior-doctors",
                "Do not impose the junior doctors’ contract",
                UUID.randomUUID(),
                "sian@example.org",
                "Siân",
                false,
                "c",
                "w",
                "n",
                "s",
                50_000L,
                50_007L,
                strike,
                kind == Kind.STRIKE_MOVED || kind == Kind.STRIKE_CANCELLED ? strike(0, "2016-04-28T07:00:00Z") : null,
                kind == Kind.STRIKE_DATES ? List.of(strike) : null,
                language.code(),
                0,
                BALLOT,
                along);
    }

    private static Strike strike(int sequence, String until) {
        return new Strike(
                "junior-doctors/third",
                "junior-doctors",
                sequence,
                Strike.Status.PLANNED,
                "Third strike",
                Instant.parse("2016-04-26T07:00:00Z"),
                Instant.parse(until),
                "Europe/London",
                "Everywhere",
                Instant.EPOCH);
    }
}
