package org.undersigned.intake.signing;

import java.util.Locale;

/**
 * All that can be wrong with a field. The rules say what is wrong and where; how that is said, in each language, stands
 * in {@code messages/fault_*.properties}.
 */
public enum Fault {
    NAME_MISSING,
    NAME_TOO_LONG,
    NAME_UNPRINTABLE,
    NAME_WITHOUT_LETTERS,
    NAME_LIKE_A_FORMULA,
    NAME_WITH_WEB_ADDRESS,

    EMAIL_MISSING,
    EMAIL_TOO_LONG,
    EMAIL_WITH_SPACE,
    EMAIL_IN_QUOTES,
    EMAIL_WITHOUT_AT,
    EMAIL_WITH_TWO_ATS,
    EMAIL_WITHOUT_LOCAL_PART,
    EMAIL_LOCAL_PART_TOO_LONG,
    EMAIL_LOCAL_PART_NOT_ASCII,
    EMAIL_LOCAL_PART_CHARACTER,
    EMAIL_LOCAL_PART_DOT,
    EMAIL_AT_NUMERIC_ADDRESS,
    EMAIL_DOMAIN_WITHOUT_DOT,
    EMAIL_DOMAIN_INVALID,
    EMAIL_DOMAIN_READ_TWO_WAYS,

    POSTCODE_MISSING,
    POSTCODE_UNPRINTABLE,
    POSTCODE_NOT_BRITISH,
    POSTCODE_TOO_LONG,
    COUNTRY_UNKNOWN,
    OCCUPATION_UNKNOWN,
    UPDATES_UNKNOWN,
    CONSENT_MISSING,
    LOCALE_NOT_A_TAG,
    KEY_UNUSABLE,
    GATHERING_INVALID,

    SLUG_INVALID,
    CAMPAIGN_CHANGED,
    TITLE_INVALID,
    TEXT_INVALID,
    CLOSES_BEFORE_IT_OPENS,
    INSTANT_UNREADABLE,
    TIME_ZONE_UNKNOWN,
    CONFIRMATION_UNKNOWN,
    MILESTONES_NOT_RISING,
    OCCUPATIONS_INVALID,
    ORIGINS_INVALID,
    RETENTION_INVALID,
    SIGNATURES_ERASED,

    NEWS_TEXT_INVALID,
    NEWS_FROM_THE_FUTURE,
    NEWS_TOO_MANY,
    NEWS_TOO_LONG_TOGETHER,

    WRONG_TYPE;

    /** For programs, which should not have to compare sentences. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
