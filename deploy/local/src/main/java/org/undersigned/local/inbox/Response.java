package org.undersigned.local.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;

/** An HTTP answer. */
record Response(int status, String type, Map<String, String> headers, byte[] body) {

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                    + " frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** A strange mail may carry anything: nothing in it runs, and only pictures of this machine are fetched. */
    private static final String MAIL_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src 'self' data: http://localhost:* http://127.0.0.1:*; form-action 'none'";

    static Response page(String html) {
        return html(200, html, PAGE_POLICY);
    }

    static Response mail(String html) {
        return html(200, html, MAIL_POLICY);
    }

    static Response json(byte[] body) {
        return new Response(200, "application/json", Map.of(), body);
    }

    static Response file(String type, byte[] body) {
        return new Response(200, type, Map.of("Cache-Control", "max-age=3600"), body);
    }

    static Response download(String name, String type, byte[] body) {
        // The name is the sender's: only what cannot end the quoted string or the header stays.
        var safe = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        var ascii = safe.replaceAll("[^\\x20-\\x7e]", "_");
        return new Response(200, type, Map.of("Content-Disposition", "attachment; filename=\"" + ascii + "\""), body);
    }

    static Response text(int status, String text) {
        return new Response(status, "text/plain; charset=utf-8", Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    static Response html(int status, String html, String policy) {
        return new Response(
                status,
                "text/html; charset=utf-8",
                Map.of("Content-Security-Policy", policy),
                html.getBytes(StandardCharsets.UTF_8));
    }

    void sendTo(HttpExchange exchange) throws IOException {
        var answer = exchange.getResponseHeaders();
        answer.set("Content-Type", type);
        answer.set("X-Content-Type-Options", "nosniff");
        answer.set("Referrer-Policy", "no-referrer");
        answer.set("Cache-Control", "no-store");
        headers.forEach(answer::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
