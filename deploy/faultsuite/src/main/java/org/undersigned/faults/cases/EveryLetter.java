package org.undersigned.faults.cases;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.undersigned.faults.load.Strangers;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.stage.Part;

/** Bytes and letters of every kind, through the whole stack. */
final class EveryLetter implements Case {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<Spelling> NAMES = List.of(
            Spelling.as("Canaryquill Żółć-O’Connor"),
            Spelling.becomes("Canaryquill Zoe\u0308", "Canaryquill Zo\u00eb"),
            Spelling.as("Canaryquill \uD83D\uDC69\u200D\u2695\uFE0F"),
            Spelling.as("李明 Canaryquill"),
            Spelling.as("Canaryquill محمد"),
            Spelling.as("Canaryquill क्‍ष"),
            Spelling.as("Canaryquill \uD842\uDFB7"),
            Spelling.becomes("  Canaryquill \t  Wide\u3000Apart ", "Canaryquill Wide Apart"),
            Spelling.as("Canaryquill " + "long ".repeat(48) + "er"),
            Spelling.refused("Canaryquill " + "x".repeat(300)),
            Spelling.refused("canaryquill\u0000"),
            Spelling.refused("Canaryquill \u202Edlrow"),
            Spelling.refused("Canaryquill\u2028line"),
            Spelling.refused("Canaryquill\uFFFE"),
            Spelling.refused("Canaryquill\u0007"),
            Spelling.refused("\u200B\u200D"),
            Spelling.refused("   "),
            Spelling.refused(""));

    /** Of a name, as bytes that are no UTF-8, and half a character that JSON can write. */
    private static final List<String> NO_TEXT = List.of("c0af", "eda080", "ff", "e9", "f8888080", "5c7564383030");

    private final Guestbook guests = new Guestbook(NAMES);
    private final List<String> against = new ArrayList<>();

    @Override
    public int number() {
        return 36;
    }

    @Override
    public String fault() {
        return "Names come in every script, with emoji, NUL, half characters, broken UTF-8, overrides, too long and empty";
    }

    @Override
    public String criterion() {
        return "Each is refused, by form and JSON alike, or comes back as it was typed from the register, the supporters and the mail";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(5);
        guests.sign(scene);
        var end = Instant.now().plus(scene.scale().stated(PATIENCE));
        try (var strangers =
                new Strangers(scene.stage().of(Part.INTAKE), scene.load().ledger(), end)) {
            NO_TEXT.forEach(bytes -> noText(scene, strangers, HexFormat.of().parseHex(bytes)));
        }
        scene.note(NO_TEXT.size() + " times what is no text");
    }

    private void noText(Scene scene, Strangers strangers, byte[] name) {
        var latin = new String(name, StandardCharsets.ISO_8859_1);
        var json =
                "{\"name\": \"Canaryquill %s\", \"email\": \"canaryquill.bytes@example.org\", \"postcode\": \"TN13 1AA\", \"consent\": true}"
                        .formatted(latin)
                        .getBytes(StandardCharsets.ISO_8859_1);
        refused("JSON", name, strangers.insist(at -> Strangers.json(at, scene.petition(), json)));
        if (!latin.startsWith("\\")) {
            var form = "name=Canaryquill" + HexFormat.of().withPrefix("%").formatHex(name)
                    + "&email=canaryquill.bytes@example.org&postcode=TN13+1AA&consent=true";
            refused("a form", name, strangers.insist(at -> Strangers.form(at, scene.petition(), form)));
        }
    }

    private void refused(String where, byte[] name, int status) {
        if (status != 400 && status != 422) {
            against.add("%s in %s was answered %d".formatted(HexFormat.of().formatHex(name), where, status));
        }
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        var all = guests.against(observed, scene);
        all.addAll(against);
        return all;
    }
}
