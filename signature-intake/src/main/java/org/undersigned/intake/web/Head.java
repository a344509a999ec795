package org.undersigned.intake.web;

import java.util.OptionalInt;
import java.util.regex.Pattern;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** What is wrong with a request before its body has been looked at. */
final class Head {

    /** A name or an address, and a port (RFC 9110, 7.2). */
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._~-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:\\d{1,5})?");

    private Head() {}

    /** @return the status to refuse it with; empty where it is fine */
    static OptionalInt fault(HttpServerRequest request, int mostBytes) {
        if (!hasOneHost(request)) {
            return OptionalInt.of(400);
        }
        if (isEncoded(request) || !hasReadableType(request)) {
            return OptionalInt.of(415);
        }
        if (expectsTheImpossible(request)) {
            return OptionalInt.of(417);
        }
        return declared(request) > mostBytes ? OptionalInt.of(413) : OptionalInt.empty();
    }

    static boolean hasBody(HttpServerRequest request) {
        return declared(request) > 0 || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** RFC 9110, 10.1.1: who asks before sending wants to hear that we listen. */
    static boolean asksFirst(HttpServerRequest request) {
        return "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))
                && request.version() != HttpVersion.HTTP_1_0;
    }

    /** RFC 9112, 3.2: HTTP/1.1 without exactly one is refused. */
    private static boolean hasOneHost(HttpServerRequest request) {
        var hosts = request.headers().getAll(HttpHeaders.HOST);
        return hosts.isEmpty()
                ? request.version() != HttpVersion.HTTP_1_1
                : hosts.size() == 1 && HOST.matcher(hosts.getFirst()).matches();
    }

    /** A few bytes could unpack to gigabytes: no body is taken packed. */
    private static boolean isEncoded(HttpServerRequest request) {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    private static boolean hasReadableType(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null || MediaTypes.isOne(type);
    }

    private static boolean expectsTheImpossible(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.EXPECT)
                && request.version() == HttpVersion.HTTP_1_1
                && !asksFirst(request);
    }

    private static long declared(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }
}
