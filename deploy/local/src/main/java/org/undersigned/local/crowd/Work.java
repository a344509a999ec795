package org.undersigned.local.crowd;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What a page asks of a visitor's machine when very many sign, done as a program does it. */
record Work(String challenge, String salt, String signature, long maxNumber) {

    /** Reads it from where the page's own script does. */
    static Work askedOn(String page) {
        return new Work(
                data("challenge", page),
                data("salt", page),
                data("signature", page),
                Long.parseLong(data("maxnumber", page)));
    }

    private static String data(String name, String page) {
        var found = Pattern.compile("\\bdata-" + name + "=\"([^\"]*)\"").matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("The page asks for something, but not for work.");
        }
        return found.group(1).replace("&amp;", "&");
    }

    /** For the form's field {@code altcha}. */
    String solution() {
        var json = """
                {"algorithm":"SHA-256","challenge":"%s","number":%d,"salt":"%s","signature":"%s"}""".formatted(challenge, number(), salt, signature);
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private long number() {
        var wanted = HexFormat.of().parseHex(challenge);
        var sha256 = sha256();
        for (long number = 0; number <= maxNumber; number++) {
            if (Arrays.equals(sha256.digest((salt + number).getBytes(StandardCharsets.UTF_8)), wanted)) {
                return number;
            }
        }
        throw new IllegalStateException("The work that the page asks for cannot be done.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
