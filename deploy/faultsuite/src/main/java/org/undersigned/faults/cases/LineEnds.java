package org.undersigned.faults.cases;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.undersigned.faults.load.RawLine;
import org.undersigned.faults.load.Strangers;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.stage.Part;

/** Whoever may write a line's end into a header writes a header. */
final class LineEnds implements Case {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String VICTIM = "canaryquill.victim@three.example";
    private static final String END = "\r\nBcc: " + VICTIM + "\r\nX-Injected: yes\r\n\r\n";
    private static final Set<String> INJECTED = Set.of("bcc", "x-injected");

    private final Guestbook guests = new Guestbook(List.of(
            Spelling.refused("Canaryquill" + END),
            Spelling.refused("Canaryquill\nBcc: " + VICTIM),
            Spelling.refused("Canaryquill\rBcc: " + VICTIM),
            Spelling.refused("Canaryquill\u0085Bcc: " + VICTIM),
            Spelling.as("Canaryquill %0d%0aBcc: victim"),
            Spelling.as("Canaryquill =?utf-8?q?=0d=0aBcc:?="),
            Spelling.as("Canaryquill, \"Bcc\" <victim>")));
    private final List<String> against = new ArrayList<>();

    @Override
    public int number() {
        return 37;
    }

    @Override
    public String fault() {
        return "Names, addresses, titles of petitions and strikes, and paths hold line ends with headers behind them";
    }

    @Override
    public String criterion() {
        return "No mail and no answer has a header that is not ours, and nobody else is written to";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(5);
        guests.sign(scene);
        var end = Instant.now().plus(scene.scale().stated(PATIENCE));
        try (var strangers =
                new Strangers(scene.stage().of(Part.INTAKE), scene.load().ledger(), end)) {
            address(scene, strangers);
            title(scene, strangers);
        }
        strike(scene);
        path(scene);
        scene.note("line ends in names, addresses, titles and paths");
    }

    private void address(Scene scene, Strangers strangers) {
        for (var email :
                List.of("canaryquill.a@example.org" + END, "canaryquill.a\r\n@example.org", VICTIM + "\n,b@c.d")) {
            int status =
                    strangers.insist(at -> Strangers.json(at, scene.petition(), Guestbook.json("Canaryquill", email)));
            if (status != 422) {
                against.add("A line's end in an address was answered " + status);
            }
        }
    }

    /** Where such a title is taken, the mails about it are looked at. */
    private void title(Scene scene, Strangers strangers) {
        var slug = scene.petition() + "-ends";
        int status =
                scene.stage().organiser().tries(Part.INTAKE, "/organiser/petitions/" + slug, """
                {"title": "Ends\\r\\nBcc: %s\\r\\nX-Injected: yes\\r\\n\\r\\n"}""".formatted(VICTIM));
        scene.note("a petition's title with line ends was answered " + status);
        if (status / 100 == 2) {
            strangers.insist(
                    at -> Strangers.json(at, slug, Guestbook.json("Canaryquill Ends", "canaryquill.ends@example.org")));
        }
    }

    private void strike(Scene scene) {
        var path = "/organiser/petitions/" + scene.petition() + "/strikes/" + scene.petition() + "-ends";
        int status = scene.stage().organiser().tries(Part.NOTIFICATION, path, """
                {"title": "Strike\\r\\nBcc: %s\\r\\nX-Injected: yes", "start": "%2$sT08:00", "end": "%2$sT17:00", "timeZone": "Europe/London"}""".formatted(
                        VICTIM, LocalDate.now().plusDays(60)));
        scene.note("a strike's title with line ends was answered " + status);
    }

    private void path(Scene scene) {
        for (var replica : scene.stage().replicas()) {
            for (var path : List.of(
                    "/petitions/a%0d%0aX-Injected:%20yes", "/confirm/a%0d%0aX-Injected:%20yes", "/%0aX-Injected:")) {
                try (var line = RawLine.to(replica)) {
                    line.says("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
                    for (var said = line.hears(); said != null && !said.isEmpty(); said = line.hears()) {
                        if (said.toLowerCase(Locale.ROOT).startsWith("x-injected")) {
                            against.add("A header of somebody else's in an answer of " + replica.name());
                        }
                    }
                } catch (IOException refused) {
                    against.add(replica.name() + " refused a connection");
                }
            }
        }
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        var all = guests.against(observed, scene);
        all.addAll(against);
        var mail = scene.stage().mail();
        for (var petition : List.of(scene.petition(), scene.petition() + "-ends")) {
            mail.about(petition).stream()
                    .filter(letter -> letter.headerNames().stream()
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .anyMatch(INJECTED::contains))
                    .forEach(letter -> all.add("A header of somebody else's in a mail of " + letter.kind()));
        }
        if (!mail.to(VICTIM).isEmpty()) {
            all.add("Somebody was written to who was only named behind a line's end");
        }
        return all;
    }
}
