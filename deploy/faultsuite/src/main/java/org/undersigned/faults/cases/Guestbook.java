package org.undersigned.faults.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.undersigned.faults.load.Person;
import org.undersigned.faults.load.Strangers;
import org.undersigned.faults.observed.Kept;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.smtp.Letter;
import org.undersigned.faults.stage.Part;

/**
 * Names that nobody expects, each signed twice: by a program and by the page's form. What must be refused is refused by both;
 * what is taken comes back as it was in the register, among the supporters and in the mail.
 */
final class Guestbook {

    private static final int FIRST_NUMBER = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Spelling> spellings;
    private final List<String> against = new ArrayList<>();

    Guestbook(List<Spelling> spellings) {
        this.spellings = spellings;
    }

    void sign(Scene scene) {
        var end = Instant.now().plus(scene.scale().stated(PATIENCE));
        try (var strangers =
                new Strangers(scene.stage().of(Part.INTAKE), scene.load().ledger(), end)) {
            for (int i = 0; i < spellings.size(); i++) {
                sign(scene, strangers, i);
            }
        }
        scene.note("%d names signed, by JSON and by form; %d of them must be refused"
                .formatted(
                        spellings.size(),
                        spellings.stream().filter(Spelling::isRefused).count()));
    }

    private void sign(Scene scene, Strangers strangers, int i) {
        var spelling = spellings.get(i);
        var form = strangers.insist(
                at -> Strangers.form(at, scene.petition(), fields(spelling.typed(), email(scene, "form", i))));
        if (form != (spelling.isRefused() ? 422 : 303)) {
            against.add("Name " + i + " in a form was answered " + form);
        }
        if (spelling.isRefused()) {
            int json = strangers.insist(
                    at -> Strangers.json(at, scene.petition(), json(spelling.typed(), email(scene, "json", i))));
            if (json != 422) {
                against.add("Name " + i + " in JSON was answered " + json);
            }
        } else {
            scene.load().invite(guest(scene, i));
        }
    }

    private Person guest(Scene scene, int i) {
        return Person.guest(
                scene.petition(), FIRST_NUMBER + i, spellings.get(i).typed(), email(scene, "json", i), true);
    }

    static Map<String, String> fields(String name, String email) {
        return Map.of("name", name, "email", email, "postcode", "TN13 1AA", "consent", "true");
    }

    static byte[] json(String name, String email) {
        try {
            var fields = new HashMap<String, Object>(fields(name, email));
            fields.put("consent", true);
            return JSON.writeValueAsBytes(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String email(Scene scene, String way, int i) {
        return "%s.%s%d.%s@example.org".formatted(Person.CANARY, way, i, scene.petition());
    }

    List<String> against(Observed observed, Scene scene) {
        var all = new ArrayList<>(against);
        var kept = Kept.of(scene.stage(), scene.petition()).stream()
                .collect(Collectors.toMap(Kept::email, Function.identity(), (a, b) -> a));
        for (int i = 0; i < spellings.size(); i++) {
            for (var way : List.of("form", "json")) {
                var email = email(scene, way, i);
                look(spellings.get(i), kept.get(email), scene.stage().mail().to(email))
                        .map(("Name " + i + " by " + way)::concat)
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    /** What contradicts it, in words. */
    static Optional<String> look(Spelling spelling, Kept kept, List<Letter> letters) {
        if (spelling.isRefused()) {
            return kept == null && letters.isEmpty()
                    ? Optional.empty()
                    : Optional.of(" was refused and is kept all the same");
        }
        if (kept == null
                || !spelling.kept().equals(kept.name())
                || !spelling.kept().equals(kept.registered())) {
            return Optional.of(" is not kept as it was typed");
        }
        return letters.stream().anyMatch(letter -> bare(letter.text()).contains(bare(spelling.kept())))
                ? Optional.empty()
                : Optional.of(" is not in the mail as it was typed");
    }

    /** Lines are folded in mails. */
    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
