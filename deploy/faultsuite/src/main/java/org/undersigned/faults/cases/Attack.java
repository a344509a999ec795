package org.undersigned.faults.cases;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.undersigned.faults.load.Answer;
import org.undersigned.faults.load.RawLine;
import org.undersigned.faults.stage.Part;
import org.undersigned.faults.stage.Replica;

/**
 * A request that is too much of something.
 *
 * @param piece of its body, sent so many times, or as often as it is taken
 * @param answers one of these must come; 0 where the line may be cut without a word, for who goes on sending may not hear it
 */
record Attack(String what, Part at, String head, String piece, int times, Set<Integer> answers) {

    private static final int ENDLESS = 100_000;
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    static List<Attack> on(String petition) {
        var signing = "/petitions/" + petition + "/signatures";
        var many = IntStream.range(0, 1_500).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
        return List.of(
                sized("100 MB of JSON", Part.INTAKE, signing, JSON, " ".repeat(65_536), 1_600, 413, 0),
                sized("a million fields", Part.INTAKE, signing, FORM, "a=1&".repeat(10_000), 100, 413, 0),
                sized("1,500 fields", Part.INTAKE, signing, FORM, many, 1, 400),
                sized("100,000 levels", Part.INTAKE, signing, JSON, "[".repeat(100_000), 1, 413, 0),
                sized("8,000 levels", Part.INTAKE, signing, JSON, "[".repeat(8_000), 1, 400),
                sized("a member twice", Part.INTAKE, signing, JSON, "{\"name\":\"a\",\"name\":\"b\"}", 1, 400),
                endless(Part.INTAKE, signing),
                bomb(signing),
                longHead(Part.INTAKE),
                sized("100 MB of JSON", Part.TALLY, "/whereabouts", JSON, " ".repeat(65_536), 1_600, 413, 0),
                sized("60,000 levels", Part.TALLY, "/whereabouts", JSON, "[".repeat(60_000), 1, 400),
                endless(Part.TALLY, "/whereabouts"),
                longHead(Part.TALLY),
                sized("100 MB of JSON", Part.NOTIFICATION, "/whereabouts", JSON, " ".repeat(65_536), 1_600, 413, 0),
                sized("60,000 levels", Part.NOTIFICATION, "/whereabouts", JSON, "[".repeat(60_000), 1, 400),
                endless(Part.NOTIFICATION, "/whereabouts"),
                longHead(Part.NOTIFICATION));
    }

    private static Attack sized(
            String what, Part at, String path, String type, String piece, int times, Integer... answers) {
        var length = "Content-Length: " + (long) piece.length() * times;
        return new Attack(what, at, head(path, type, length), piece, times, Set.of(answers));
    }

    private static Attack endless(Part at, String path) {
        var head = head(path, JSON, "Transfer-Encoding: chunked");
        return new Attack(
                "chunks without end", at, head, "400\r\n" + "x".repeat(1_024) + "\r\n", ENDLESS, Set.of(413, 0));
    }

    /** What it would become is never seen, for nobody unpacks it. */
    private static Attack bomb(String path) {
        var packed = "\u001f\u008b\b\0\0\0\0\0\0\u0003" + "\u00ed\u00c1\u0001\1".repeat(1_000);
        var head = head(path, JSON, "Content-Encoding: gzip\r\nContent-Length: " + packed.length());
        return new Attack("a packed bomb", Part.INTAKE, head, packed, 1, Set.of(415));
    }

    private static Attack longHead(Part at) {
        var head = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(65_536) + "\r\n\r\n";
        return new Attack("a head of 64 kB", at, head, "", 0, Set.of(431, 0));
    }

    private static String head(String path, String type, String length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n" + length + "\r\n\r\n";
    }

    /** Empty where no connection came about. */
    Optional<Answer> against(Replica replica) {
        try (var line = RawLine.to(replica)) {
            Thread.ofVirtual().start(() -> send(line));
            return Optional.of(line.answer());
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    private void send(RawLine line) {
        boolean taken = line.says(head);
        for (int i = 0; i < times && taken; i++) {
            taken = line.says(piece);
        }
    }
}
