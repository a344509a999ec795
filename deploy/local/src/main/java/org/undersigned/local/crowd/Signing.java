package org.undersigned.local.crowd;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

import org.undersigned.local.campaign.Campaign;
import org.undersigned.local.launch.Refusal;

/** The petition's pages, used as a browser without JavaScript uses them. */
final class Signing {

    private static final int ASKED = 429;

    private final Patience http;
    private final String intake;
    private final Form form;

    private Signing(Patience http, String intake, Form form) {
        this.http = http;
        this.intake = intake;
        this.form = form;
    }

    /** Opens the petition's page. */
    static Signing at(Patience http, String intake) {
        var page = http.send(HttpRequest.newBuilder(URI.create(intake + "/petitions/" + Campaign.DEFAULT_SLUG)));
        if (page.statusCode() != 200) {
            throw new Refusal("The petition's page answered %d.".formatted(page.statusCode()));
        }
        return new Signing(http, intake, Form.in(page.body()));
    }

    /** Whether the thanks page followed; however often it is sent with one key it is one signature. */
    boolean sign(Person person, UUID key) {
        var from = Whereabouts.of(key);
        var answer = post(form.action(), form.filled(person, key.toString()), from);
        if (answer.statusCode() == ASKED) {
            var solved = form.with("altcha", Work.askedOn(answer.body()).solution());
            answer = post(form.action(), solved.filled(person, key.toString()), from);
        }
        return answer.statusCode() == 303;
    }

    /** Follows every link and presses the button behind it. */
    boolean confirm(Set<String> links) {
        return links.stream().allMatch(this::confirm);
    }

    private boolean confirm(String link) {
        var page = http.send(HttpRequest.newBuilder(URI.create(intake + link)));
        return page.statusCode() == 200 && isSuccess(post(link, "", Whereabouts.AT_HOME));
    }

    private HttpResponse<String> post(String path, String body, String from) {
        return http.send(HttpRequest.newBuilder(URI.create(intake + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .header("X-Forwarded-For", from)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private static boolean isSuccess(HttpResponse<?> answer) {
        return answer.statusCode() == 200 || answer.statusCode() == 303;
    }
}
