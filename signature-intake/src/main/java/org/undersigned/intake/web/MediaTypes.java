package org.undersigned.intake.web;

import java.util.regex.Pattern;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** The grammar of media types (RFC 9110, 8.3.1 and 12.5.1): what does not keep to it, the framework answers with a 500. */
final class MediaTypes {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}";
    private static final String PARAMETERS = "(\\s*;\\s*" + TOKEN + "=(" + TOKEN + "|\"[^\"\\\\]{0,100}\")){0,8}\\s*";
    private static final Pattern ONE = Pattern.compile(TOKEN + "/" + TOKEN + PARAMETERS);
    private static final Pattern WEIGHT =
            Pattern.compile(";\\s*q=(?!(0(\\.\\d{0,3})?|1(\\.0{0,3})?|\\.\\d{1,3})\\s*(;|$))");

    private MediaTypes() {}

    static boolean isOne(String type) {
        return ONE.matcher(type).matches();
    }

    /** A wish that cannot be read is taken for none. */
    static void forgetUnreadableWishes(HttpServerRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && !areWishes(accepted)) {
            request.headers().set(HttpHeaders.ACCEPT, "*/*");
        }
    }

    private static boolean areWishes(String accepted) {
        for (var wish : accepted.split(",", -1)) {
            if (!isOne(wish.strip()) || WEIGHT.matcher(wish).find()) {
                return false;
            }
        }
        return true;
    }
}
