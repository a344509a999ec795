package org.undersigned.local.inbox;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Which address shows what. */
final class InboxRoutes {

    private static final Pattern MAIL =
            Pattern.compile("/messages/(\\d{13}-\\d{6})(\\.eml|/html|/source|/parts/(\\d{1,3}))?");
    private static final int PAGE = 50;
    private static final int NEWEST = 100;

    private final MailFolder folder;
    private final CounterPage counter;
    private final SignPage sign;
    private final ObjectMapper json = new ObjectMapper();

    InboxRoutes(MailFolder folder) {
        this.folder = folder;
        this.counter = new CounterPage(setting("UNDERSIGNED_TALLY_PUBLIC_URL", "http://localhost:8081"));
        this.sign = new SignPage(setting("UNDERSIGNED_INTAKE_PUBLIC_URL", "http://localhost:8080"));
    }

    private static String setting(String name, String usual) {
        return System.getenv().getOrDefault(name, usual);
    }

    Response get(URI address) throws IOException {
        var query = Query.of(address);
        return switch (address.getPath()) {
            case "/" -> list(query);
            case "/messages" -> messages(query);
            case "/counter" -> counter.response(query.text("petition"));
            case "/sign" -> sign.response(query.text("petition"));
            case "/inbox.css" -> Response.file("text/css; charset=utf-8", resource("inbox.css"));
            case "/inbox.js" -> Response.file("text/javascript; charset=utf-8", resource("inbox.js"));
            default -> mail(MAIL.matcher(address.getPath()));
        };
    }

    private Response list(Query query) {
        var number = query.number("page", 0);
        var page = folder.page(query.text("to"), number, PAGE);
        return Response.page(new ListPage(page, query.text("to"), number, PAGE).html());
    }

    private Response messages(Query query) throws IOException {
        var mails = query.has("to")
                ? folder.to(query.text("to"))
                : folder.page("", 0, NEWEST).mails();
        return Response.json(
                json.writeValueAsBytes(mails.stream().map(InboxRoutes::summary).toList()));
    }

    private static Map<String, String> summary(StoredMail mail) {
        return Map.of(
                "id", mail.id(),
                "from", mail.from(),
                "to", mail.to(),
                "subject", mail.subject(),
                "receivedAt", mail.receivedAt().toString());
    }

    private Response mail(Matcher address) throws IOException {
        var mail = address.matches() ? folder.find(address.group(1)) : Optional.<StoredMail>empty();
        return mail.isPresent() ? view(mail.get(), address) : Response.text(404, "There is nothing here");
    }

    private Response view(StoredMail mail, Matcher address) throws IOException {
        var raw = folder.raw(mail);
        return switch (address.group(2)) {
            case null -> Response.page(new MailPage(mail, MailParts.of(raw)).html());
            case ".eml" -> new Response(200, "message/rfc822", Map.of(), raw);
            case "/source" -> Response.text(200, new String(raw, StandardCharsets.UTF_8));
            case "/html" -> Response.mail(MailDocument.of(mail, MailParts.of(raw)));
            default -> attachment(MailParts.of(raw).files(), Integer.parseInt(address.group(3)));
        };
    }

    private static Response attachment(List<MailParts.Attachment> files, int number) {
        return number < files.size()
                ? Response.download(
                        files.get(number).name(),
                        files.get(number).type(),
                        files.get(number).content())
                : Response.text(404, "There is no such attachment");
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = InboxRoutes.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
