package org.undersigned.tally.parliament;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import org.undersigned.tally.counting.Kind;
import org.undersigned.tally.results.Results;
import org.undersigned.tally.results.Row;

/**
 * One of {@code signatures_by_country}.
 *
 * @param code ISO 3166-1; {@code XX}, which stands for no country, for those that are too small to be told apart, and
 *     {@code ZZ} for those who said none
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Country(String name, String code, long signatureCount) {

    public static List<Country> of(Results results) {
        return results.breakdowns().of(Kind.COUNTRY).stream().map(Country::of).toList();
    }

    static Country of(Row row) {
        return switch (row.type()) {
            case CELL -> new Country(named(row.cell()), row.cell(), row.signatures());
            case OTHER -> new Country("Other", "XX", row.signatures());
            case UNKNOWN -> new Country("Unknown", "ZZ", row.signatures());
        };
    }

    private static String named(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.UK);
    }
}
