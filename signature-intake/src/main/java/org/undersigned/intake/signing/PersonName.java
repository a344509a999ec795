package org.undersigned.intake.signing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A person's name in any script: who they say they are, not what a form expects them to be. */
record PersonName(String text) {

    private static final int LONGEST = 255;

    /** In either width. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /**
     * Whatever a mail program would make a link of, for names are in mails to people who never asked for any. J.R.Smith and
     * Dr.Who are names; a path behind a dot, or one of the endings that are seen in such mails, is an address.
     */
    private static final Pattern WEB_ADDRESS = Pattern.compile(
            "(?iu)[a-z][a-z0-9+.-]*://|\\bwww\\.|\\w\\.\\w+/|\\w\\.(com|org|net|info|biz|edu|gov|io|ly|gl|eu|uk|ru|cn|tk|xyz|top|app|dev|"
                    + "page|link|click|online|site|shop|store|club|live|icu|bet|casino|win|vip)\\b");

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern APOSTROPHE = Pattern.compile("[\\u2018\\u2019\\u02BC\\u02B9\\u0060\\u00B4\\uFF07]");
    private static final Pattern HYPHEN = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE63\\uFF0D]");

    /** Marks on Latin letters only: a mark in kana, Cyrillic or an Indic script makes another letter. */
    private static final Pattern LATIN_MARK = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");

    static Reading<PersonName> read(String raw) {
        var text = Typed.tidy(raw);
        if (text.isEmpty()) {
            return Reading.refused(Fault.NAME_MISSING);
        }
        if (Typed.length(text) > LONGEST) {
            return Reading.refused(Fault.NAME_TOO_LONG);
        }
        return readShown(text);
    }

    private static Reading<PersonName> readShown(String text) {
        if (Typed.isUnprintable(text)) {
            return Reading.refused(Fault.NAME_UNPRINTABLE);
        }
        if (text.codePoints().noneMatch(PersonName::mayBeWritten)) {
            return Reading.refused(Fault.NAME_WITHOUT_LETTERS);
        }
        // A spreadsheet would run what begins like this when the list is handed over (OWASP, CSV injection).
        if (FORMULA.indexOf(text.charAt(0)) >= 0) {
            return Reading.refused(Fault.NAME_LIKE_A_FORMULA);
        }
        if (WEB_ADDRESS.matcher(text).find()) {
            return Reading.refused(Fault.NAME_WITH_WEB_ADDRESS);
        }
        return Reading.fine(new PersonName(text));
    }

    /** Characters newer than our tables, and those that people had to make for themselves, are somebody's name too. */
    private static boolean mayBeWritten(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> Character.isAlphabetic(codePoint) || Character.isDigit(codePoint);
        };
    }

    /** What two spellings of one name have in common: case, width, white space, dashes, and accents on Latin letters. */
    String folded() {
        var plain = HYPHEN.matcher(APOSTROPHE.matcher(text).replaceAll("'")).replaceAll("-");
        var wide = Normalizer.normalize(INVISIBLE.matcher(plain).replaceAll(""), Normalizer.Form.NFKC);
        // Upper before lower: ß and SS, ς and σ meet only that way.
        var cased = wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        var bare = LATIN_MARK
                .matcher(Normalizer.normalize(cased, Normalizer.Form.NFD))
                .replaceAll("");
        return Typed.tidy(bare);
    }
}
