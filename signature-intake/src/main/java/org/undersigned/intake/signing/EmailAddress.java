package org.undersigned.intake.signing;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mailbox people really have (RFC 5321, 4.1.2, without quoting and address literals).
 *
 * @param typed where mail is sent
 * @param canonical one inbox, however its address is written; for fingerprints only
 */
record EmailAddress(String typed, String canonical) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;
    /**
     * What IDNA 2003, which Java has, makes another domain of than IDNA 2008 does (UTS 46, 7): the mail would go to the owner of
     * strasse.de and not of straße.de. In its xn-- form either can be written.
     */
    private static final Pattern READ_TWO_WAYS = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");

    private static final Pattern ATEXT = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    static Reading<EmailAddress> read(String raw) {
        var typed = Typed.tidy(raw);
        if (typed.isEmpty()) {
            return Reading.refused(Fault.EMAIL_MISSING);
        }
        if (Typed.length(typed) > LONGEST) {
            return Reading.refused(Fault.EMAIL_TOO_LONG);
        }
        if (Typed.isUnprintable(typed) || typed.codePoints().anyMatch(EmailAddress::isSpace)) {
            return Reading.refused(Fault.EMAIL_WITH_SPACE);
        }
        return readParts(typed);
    }

    /** As typed. */
    String local() {
        return typed.substring(0, typed.indexOf('@'));
    }

    /** Lower-cased, in ASCII. */
    String domain() {
        return canonical.substring(canonical.indexOf('@') + 1);
    }

    private static boolean isSpace(int codePoint) {
        return Character.isSpaceChar(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }

    private static Reading<EmailAddress> readParts(String typed) {
        if (typed.startsWith("\"")) {
            return Reading.refused(Fault.EMAIL_IN_QUOTES);
        }
        int at = typed.indexOf('@');
        if (at < 0) {
            return Reading.refused(Fault.EMAIL_WITHOUT_AT);
        }
        if (typed.indexOf('@', at + 1) >= 0) {
            return Reading.refused(Fault.EMAIL_WITH_TWO_ATS);
        }
        return readLocal(typed, typed.substring(0, at), typed.substring(at + 1));
    }

    private static Reading<EmailAddress> readLocal(String typed, String local, String domain) {
        if (local.isEmpty()) {
            return Reading.refused(Fault.EMAIL_WITHOUT_LOCAL_PART);
        }
        if (local.length() > LONGEST_LOCAL) {
            return Reading.refused(Fault.EMAIL_LOCAL_PART_TOO_LONG);
        }
        if (local.chars().anyMatch(c -> c > 127)) {
            return Reading.refused(Fault.EMAIL_LOCAL_PART_NOT_ASCII);
        }
        if (!ATEXT.matcher(local).matches()) {
            return Reading.refused(Fault.EMAIL_LOCAL_PART_CHARACTER);
        }
        if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            return Reading.refused(Fault.EMAIL_LOCAL_PART_DOT);
        }
        return readDomain(typed, local, domain);
    }

    private static Reading<EmailAddress> readDomain(String typed, String local, String domain) {
        if (domain.startsWith("[")) {
            return Reading.refused(Fault.EMAIL_AT_NUMERIC_ADDRESS);
        }
        if (READ_TWO_WAYS.matcher(domain).find()) {
            return Reading.refused(Fault.EMAIL_DOMAIN_READ_TWO_WAYS);
        }
        var ascii = punycode(domain);
        if (!ascii.contains(".")) {
            return Reading.refused(Fault.EMAIL_DOMAIN_WITHOUT_DOT);
        }
        if (local.length() + 1 + ascii.length() > LONGEST) {
            return Reading.refused(Fault.EMAIL_TOO_LONG);
        }
        if (!isDomain(ascii)) {
            return Reading.refused(Fault.EMAIL_DOMAIN_INVALID);
        }
        return Reading.fine(new EmailAddress(typed, canonical(local, ascii)));
    }

    /** Lower-cased ASCII form; what cannot be converted comes back as typed, to fail as a domain. */
    private static String punycode(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return domain;
        }
    }

    private static boolean isDomain(String ascii) {
        var labels = ascii.split("\\.", -1);
        var top = labels[labels.length - 1];
        return ascii.length() <= LONGEST_DOMAIN
                && Arrays.stream(labels).allMatch(LABEL.asMatchPredicate())
                && top.length() >= 2
                && !DIGITS.matcher(top).matches();
    }

    private static String canonical(String local, String domain) {
        var untagged = local.indexOf('+') > 0 ? local.substring(0, local.indexOf('+')) : local;
        var lower = untagged.toLowerCase(Locale.ROOT);
        return switch (domain) {
            case "gmail.com", "googlemail.com" -> lower.replace(".", "") + "@gmail.com";
            default -> lower + "@" + domain;
        };
    }
}
