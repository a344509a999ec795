package org.undersigned.intake.signing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A domain that is one slip of the finger from a common one. It is suggested and never forced: who really is at
 * gmial.com signs with it.
 */
final class EmailSlip {

    private static final List<String> COMMON = List.of(
            "gmail.com",
            "googlemail.com",
            "nhs.net",
            "nhs.uk",
            "hotmail.com",
            "hotmail.co.uk",
            "outlook.com",
            "live.com",
            "live.co.uk",
            "msn.com",
            "yahoo.com",
            "yahoo.co.uk",
            "icloud.com",
            "aol.com",
            "btinternet.com",
            "virginmedia.com",
            "talktalk.net",
            "ntlworld.com",
            "sky.com",
            "protonmail.com",
            "doctors.org.uk");

    /** Real ones that look like slips of those. */
    private static final Set<String> REAL = Set.of(
            "ymail.com",
            "email.com",
            "mail.com",
            "hotmail.ca",
            "hotmail.co",
            "live.ca",
            "live.cn",
            "yahoo.ca",
            "aol.de");

    /** A short domain has too many real neighbours for more than one slip. */
    private static final int LONG = 10;

    private EmailSlip() {}

    /** @return the whole address as it was probably meant; empty where nothing is near enough */
    static Optional<String> suggestion(EmailAddress address) {
        var domain = address.domain();
        return COMMON.contains(domain) || REAL.contains(domain)
                ? Optional.empty()
                : nearest(domain).map(meant -> address.local() + "@" + meant);
    }

    private static Optional<String> nearest(String domain) {
        return COMMON.stream()
                .filter(common -> isNear(domain, common))
                .min(Comparator.comparingInt(common -> SlipDistance.between(domain, common)));
    }

    private static boolean isNear(String domain, String common) {
        int most = common.length() < LONG ? 1 : 2;
        return Math.abs(domain.length() - common.length()) <= most && SlipDistance.between(domain, common) <= most;
    }
}
