package org.undersigned.faults.smtp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.undersigned.local.inbox.MailText;

/**
 * A whole message that came to the final dot; what was answered is another matter.
 *
 * @param from the envelope's sender, which names the mail of the ledger it is
 */
public record Letter(String from, String to, String raw, Instant at) {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/(?:confirm|withdraw|signature)/[\\w.~-]+)");
    private static final Pattern ONE_CLICK = Pattern.compile("<https?://[^/\\s>]+(/unsubscribe/[^>\\s]+)>");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final int BEFORE_NUMBER = 2;

    /** The path of a link, such as {@code confirm}. */
    public Optional<String> link(String door) {
        return LINK.matcher(text())
                .results()
                .map(found -> found.group(1))
                .filter(path -> path.startsWith("/" + door + "/"))
                .findFirst();
    }

    /** Where one click ends mails of its kind (RFC 8058). */
    public Optional<String> oneClick() {
        return ONE_CLICK
                .matcher(header("List-Unsubscribe"))
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    public List<String> addresses() {
        return ADDRESS.matcher(text()).results().map(found -> found.group()).toList();
    }

    /** Such as {@code MILESTONE}. */
    public String kind() {
        return feedback(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    public String petition() {
        return feedback(1);
    }

    public String messageId() {
        return header("Message-ID");
    }

    /** The mail of the ledger; its seal is not looked at. */
    public OptionalLong mail() {
        var own = from.substring(from.indexOf('+') + 1, Math.max(0, from.indexOf('@')));
        try {
            var bytes = HexFormat.of().parseHex(own);
            return OptionalLong.of(ByteBuffer.wrap(bytes).getLong(BEFORE_NUMBER));
        } catch (RuntimeException notOurs) {
            return OptionalLong.empty();
        }
    }

    /** From its end, for a mailing's own name may hold colons. */
    private String feedback(int place) {
        var words = header("Feedback-ID").split(":");
        return words.length <= 3 ? "" : words[words.length - 4 + place];
    }

    /** In the order in which they stand; every line of the head that is no continuation, whatever it is. */
    public List<String> headerNames() {
        return head().map(line -> line.split("[:\\s]", 2)[0]).toList();
    }

    private Stream<String> head() {
        return raw.substring(0, Math.max(0, raw.indexOf("\r\n\r\n")))
                .replaceAll("\r\n[ \t]+", " ")
                .lines();
    }

    /** Unfolded (RFC 5322, 2.2.3); empty without it. */
    private String header(String name) {
        return head().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** Its words as people read them, without its HTML. */
    public String text() {
        return MailText.of(raw.getBytes(StandardCharsets.UTF_8));
    }
}
