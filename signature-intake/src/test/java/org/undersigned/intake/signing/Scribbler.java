package org.undersigned.intake.signing;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes up what people and programs put into fields, from what is right to what is malicious. */
public final class Scribbler {

    private static final List<String> PIECES = List.of(
            "Jo",
            "Doe",
            "Siobhán O’Connor",
            "Jean d'Arc",
            "李明",
            "محمد",
            "שלום",
            "ஸ்ரீ",
            "𠮷",
            "é",
            "e\u0301",
            "가",
            "각",
            "ﬁ",
            "ＡＢＣ",
            "ß",
            "İ",
            "ı",
            "ς",
            "\u0000",
            "\u0007",
            "\r\n",
            "\n",
            "\t",
            "\u0085",
            "\u00A0",
            "\u2003",
            "\u2028",
            "\u3000",
            "\u200B",
            "\u200D",
            "\u200F",
            "\u202E",
            "\u2066",
            "\uFEFF",
            "\uFFFD",
            "\uFFFE",
            "\uD800",
            "\uDC00",
            "\uD83D",
            "👩‍⚕️",
            "\uDB40\uDC01",
            "\uE000",
            "=1+1",
            "+",
            "-",
            "@",
            "＝",
            "http://x.example",
            "www.x.example",
            "javascript:",
            "<b>",
            "&amp;",
            "\"",
            "'",
            "\\",
            "{page.title}",
            "{#if true}",
            "${jndi:x}",
            "%00",
            "%",
            "&",
            ";",
            "' or 1=1 --",
            "null",
            "0",
            "7",
            "TN13 1AA",
            "jo@example.org",
            "@gmial.com",
            ".",
            "..",
            " ",
            "  ");

    private final Random random;

    public Scribbler(long seed) {
        random = new Random(seed);
    }

    /** Right, nearly right, or anything; now and then missing. */
    public String like(String right) {
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1, 2, 3 -> scribble();
            case 4, 5 -> spoiled(right);
            default -> right;
        };
    }

    public boolean heads() {
        return random.nextBoolean();
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String scribble() {
        return switch (random.nextInt(4)) {
            case 0 -> many(random.nextInt(300), this::anyCharacter);
            case 1 -> one(PIECES).repeat(random.nextInt(300));
            default -> many(random.nextInt(6), this::piece);
        };
    }

    private String spoiled(String right) {
        int at = random.nextInt(right.length() + 1);
        return right.substring(0, at) + piece() + right.substring(at);
    }

    private String piece() {
        return one(PIECES);
    }

    /** Of all planes, those nobody uses among them, and of the surrogates by themselves. */
    private String anyCharacter() {
        int bound = random.nextBoolean() ? 0x500 : Character.MAX_CODE_POINT + 1;
        return Character.toString(random.nextInt(bound));
    }

    private static String many(int times, Supplier<String> piece) {
        return IntStream.range(0, times).mapToObj(i -> piece.get()).collect(Collectors.joining());
    }
}
