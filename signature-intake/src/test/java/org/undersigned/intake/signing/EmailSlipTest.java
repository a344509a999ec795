package org.undersigned.intake.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.intake.signing.Reading.Fine;
import org.undersigned.intake.signing.Reading.Refused;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailSlipTest {

    @ParameterizedTest
    @CsvSource({
        "jo@gmial.com, jo@gmail.com",
        "Jo.Doe+x@GMAIL.CON, Jo.Doe+x@gmail.com",
        "jo@gmail.co, jo@gmail.com",
        "jo@hotnail.co.uk, jo@hotmail.co.uk",
        "jo@hotmial.con, jo@hotmail.com",
        "jo@outlok.com, jo@outlook.com",
        "jo@yahoo.com.uk, jo@yahoo.co.uk",
        "jo@btinternt.com, jo@btinternet.com",
        "jo@icoud.com, jo@icloud.com",
        "jo@nhs.ney, jo@nhs.net",
        "jo@hns.uk, jo@nhs.uk"
    })
    void a_likely_slip_is_suggested(String typed, String meant) {
        assertThat(suggestion(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jo@gmail.com",
                "jo@googlemail.com",
                "jo@nhs.net",
                "jo@ymail.com",
                "jo@mail.com",
                "jo@hotmail.fr",
                "jo@hotmail.ca",
                "jo@yahoo.de",
                "jo@gmx.de",
                "jo@example.org",
                "jo@bma.org.uk",
                "jo@bücher.example"
            })
    void what_people_really_have_is_left_alone(String typed) {
        assertThat(suggestion(typed)).isEmpty();
    }

    private static Optional<String> suggestion(String typed) {
        return switch (EmailAddress.read(typed)) {
            case Fine<EmailAddress>(var address) -> EmailSlip.suggestion(address);
            case Refused<EmailAddress>(var reason) -> throw new AssertionError(reason);
        };
    }
}
