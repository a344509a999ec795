package org.undersigned.faults.cases;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.undersigned.faults.load.Person;
import org.undersigned.faults.load.Strangers;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.smtp.Letter;
import org.undersigned.faults.stage.Part;

/** What a spreadsheet, a template or a browser would run. */
final class Formulas implements Case {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FORMULA = "=+-@\t";

    private final Guestbook guests = new Guestbook(List.of(
            Spelling.refused("=cmd|' /C calc'!A0 canaryquill"),
            Spelling.refused("@SUM(1+1)*canaryquill"),
            Spelling.refused("+canaryquill"),
            Spelling.refused("-canaryquill"),
            Spelling.refused("\uFF1Dcanaryquill"),
            Spelling.refused(" =canaryquill"),
            Spelling.becomes("\tCanaryquill Tab", "Canaryquill Tab"),
            Spelling.as("Canaryquill {petition.title}"),
            Spelling.as("Canaryquill {#if true}yes{/if} {inject:secrets}"),
            Spelling.as("Canaryquill ${7*7} #{7*7} {{7*7}}"),
            Spelling.as("Canaryquill <script>alert(1)</script>"),
            Spelling.as("Canaryquill <b>bold</b> &amp; \"quoted\" 'single'"),
            Spelling.as("Canaryquill'); drop table signature; --"),
            Spelling.as("Canaryquill, \"=1+1\"")));

    @Override
    public int number() {
        return 38;
    }

    @Override
    public String fault() {
        return "Names are formulas, templates, scripts and SQL";
    }

    @Override
    public String criterion() {
        return "What a spreadsheet would run is refused; the rest comes back letter by letter, in HTML as text; no download has a cell that"
                + " is run, nor a name";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(5);
        guests.sign(scene);
        scene.load().await();
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        var all = guests.against(observed, scene);
        observed.mails().letters().stream()
                .filter(letter -> html(letter).contains("<script>alert"))
                .forEach(letter -> all.add("A script is in a mail of " + letter.kind()));
        downloads(scene, all);
        return all;
    }

    /** As it came, but for the folds of its lines (RFC 2045, 6.7); in the plain text before it a script is a word. */
    private static String html(Letter letter) {
        return letter.raw()
                .substring(Math.max(0, letter.raw().indexOf("text/html")))
                .replace("=\r\n", "");
    }

    private static void downloads(Scene scene, List<String> against) {
        var end = Instant.now().plus(scene.scale().stated(PATIENCE));
        try (var strangers =
                new Strangers(scene.stage().of(Part.TALLY), scene.load().ledger(), end)) {
            for (var file : List.of("results.csv", "hours.csv", "corrections.csv")) {
                strangers
                        .ask(at -> HttpRequest.newBuilder(at.resolve("/petitions/" + scene.petition() + "/" + file)))
                        .filter(answer -> answer.statusCode() == 200)
                        .ifPresentOrElse(
                                answer -> look(file, answer.body(), against),
                                () -> against.add(file + " could not be had"));
            }
        }
    }

    private static void look(String file, String text, List<String> against) {
        if (text.toLowerCase(Locale.ROOT).contains(Person.CANARY)) {
            against.add("A name is in " + file);
        }
        if (text.lines().flatMap(line -> List.of(line.split(",")).stream()).anyMatch(Formulas::isRun)) {
            against.add("A cell of " + file + " would be run");
        }
    }

    /** A number may be below nothing. */
    private static boolean isRun(String cell) {
        var bare = cell.startsWith("\"") ? cell.substring(1) : cell;
        return !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0 && !bare.matches("-\\d+");
    }
}
