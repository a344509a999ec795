package org.undersigned.intake.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.undersigned.intake.events.PetitionEvent.Occupation;
import org.undersigned.intake.signing.Reading.Fine;
import org.undersigned.intake.signing.Reading.Refused;

/** One reading of one form: the same rules, whether it came as a form, as JSON or from a sheet. */
final class FormRules {

    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final List<Violation> violations = new ArrayList<>();
    private final List<Occupation> occupations;

    FormRules(List<Occupation> occupations) {
        this.occupations = occupations;
    }

    FilledForm read(SignatureForm form) {
        var country = CountryCode.read(form.country());
        return new FilledForm(
                field("name", PersonName.read(form.name())),
                field("email", EmailAddress.read(form.email())),
                field("postcode", Postcode.read(form.postcode(), likely(country))),
                field("country", country),
                field("occupation", occupation(form.occupation())),
                field("updates", Updates.read(form.updates())),
                field("consent", consent(form.consent())),
                field("locale", locale(form.locale())),
                field("idempotencyKey", key(form.idempotencyKey())),
                field("gathering", Gathering.read(form.gathering())));
    }

    /** In the order of the page's fields. */
    List<Violation> violations() {
        return List.copyOf(violations);
    }

    private <T> T field(String name, Reading<T> reading) {
        return switch (reading) {
            case Fine<T>(var value) -> value;
            case Refused<T>(var fault) -> {
                violations.add(new Violation(name, fault));
                yield null;
            }
        };
    }

    /** A country that cannot be read must not hide what is wrong with the postcode. */
    private static String likely(Reading<String> country) {
        return country instanceof Fine<String>(var code) ? code : CountryCode.LIKELY;
    }

    private static Reading<String> consent(Boolean given) {
        return Boolean.TRUE.equals(given) ? Reading.fine(Consent.VERSION) : Reading.refused(Fault.CONSENT_MISSING);
    }

    private Reading<String> occupation(String raw) {
        var code = Typed.tidy(raw);
        if (code.isEmpty()) {
            return Reading.fine(null);
        }
        return occupations.stream().anyMatch(known -> known.code().equals(code))
                ? Reading.fine(code)
                : Reading.refused(Fault.OCCUPATION_UNKNOWN);
    }

    private static Reading<String> locale(String raw) {
        var tag = Typed.tidy(raw);
        if (tag.isEmpty()) {
            return Reading.fine("en");
        }
        return LANGUAGE_TAG.matcher(tag).matches() ? Reading.fine(tag) : Reading.refused(Fault.LOCALE_NOT_A_TAG);
    }

    private static Reading<String> key(String raw) {
        if (raw == null || raw.isEmpty()) {
            return Reading.fine(null);
        }
        return KEY.matcher(raw).matches() ? Reading.fine(raw) : Reading.refused(Fault.KEY_UNUSABLE);
    }
}
