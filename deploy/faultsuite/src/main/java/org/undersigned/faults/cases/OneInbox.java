package org.undersigned.faults.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.undersigned.faults.load.Person;
import org.undersigned.faults.load.Strangers;
import org.undersigned.faults.observed.Kept;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.stage.Part;

/** One inbox, spelt in every way that mail reaches it by, and some that it does not. */
final class OneInbox implements Case {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_NUMBER = 20_000;
    private static final String NAME = "Canaryquill Many-Spellings";

    /** Each of them is one inbox; %s makes it one of this case's own. */
    private static final List<List<String>> INBOXES = List.of(
            List.of(
                    "Canary.Quill.%s@gmail.com",
                    "canaryquill%s@gmail.com",
                    "CANARYQUILL%s@GMAIL.COM",
                    "c.a.n.a.r.y.quill%s@gmail.com",
                    "canaryquill%s+petition@gmail.com",
                    "canary.quill%s@googlemail.com"),
            List.of(
                    "canaryquill.%s@xn--bcher-kva.example",
                    "canaryquill.%s@bücher.example",
                    "CANARYQUILL.%s@BÜCHER.example",
                    "canaryquill.%s+x@bücher.example"),
            List.of("canaryquill.a.%s@example.org", "Canaryquill.A.%s@Example.ORG", "canaryquill.a.%s+tag@example.org"),
            // A dot makes another inbox but at Google's.
            List.of("canaryquill.ab.%s@example.org"),
            List.of("canaryquill.a.b.%s@example.org"));

    private static final List<String> NO_ADDRESSES = List.of(
            "\"canaryquill %s\"@example.org",
            "canaryquill.%s@example.org.",
            "canaryquill\u200B.%s@example.org",
            "canaryquill.%s@straße.example",
            "canaryquill.%s.@example.org",
            "canary..quill.%s@example.org",
            "canaryquill.%s@[127.0.0.1]",
            "canaryquill.%s@localhost",
            "canaryquill@%s@example.org");

    private final List<String> against = new ArrayList<>();
    private String own;

    @Override
    public int number() {
        return 39;
    }

    @Override
    public String fault() {
        return "Inboxes are spelt many ways: capitals, dots, tags, googlemail, IDN, quotes, a last dot, invisible letters";
    }

    @Override
    public String criterion() {
        return "Each inbox counts once, mail goes to the address as it was typed first, and what is no address is refused";
    }

    @Override
    public void inject(Scene scene) {
        own = scene.petition().replace("-", "");
        scene.awaitPeople(5);
        for (int i = 0; i < INBOXES.size(); i++) {
            scene.load()
                    .invite(Person.guest(
                            scene.petition(),
                            FIRST_NUMBER + i,
                            NAME,
                            spelt(INBOXES.get(i).getFirst()),
                            true));
        }
        // Who is heard of first has the first spelling.
        scene.load().await();
        var end = Instant.now().plus(scene.scale().stated(PATIENCE));
        try (var strangers =
                new Strangers(scene.stage().of(Part.INTAKE), scene.load().ledger(), end)) {
            INBOXES.forEach(
                    inbox -> inbox.stream().skip(1).forEach(email -> sign(scene, strangers, spelt(email), 202)));
            NO_ADDRESSES.forEach(email -> sign(scene, strangers, spelt(email), 422));
        }
        scene.note("%d inboxes spelt %d ways, and %d addresses that are none"
                .formatted(INBOXES.size(), INBOXES.stream().mapToInt(List::size).sum(), NO_ADDRESSES.size()));
    }

    private String spelt(String email) {
        return email.formatted(own);
    }

    private void sign(Scene scene, Strangers strangers, String email, int wanted) {
        int status = strangers.insist(at -> Strangers.json(at, scene.petition(), Guestbook.json(NAME, email)));
        if (status != wanted) {
            against.add("An address (" + email.replace(Person.CANARY, "…") + ") was answered " + status);
        }
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        var all = new ArrayList<>(against);
        var counted = Kept.of(scene.stage(), scene.petition()).stream()
                .filter(each -> NAME.equals(each.name()) && "COUNTED".equals(each.state()))
                .toList();
        if (counted.size() != INBOXES.size()) {
            all.add(counted.size() + " count, there are " + INBOXES.size() + " inboxes");
        }
        INBOXES.stream()
                .map(List::getFirst)
                .map(this::spelt)
                .filter(email -> scene.stage().mail().to(email).stream()
                        .noneMatch(letter -> letter.to().equals(email)))
                .forEach(email -> all.add("Nobody wrote to an address as it was typed"));
        return all;
    }
}
