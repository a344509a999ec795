package org.undersigned.notification.bounces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.undersigned.notification.bounces.Outcome.Genuine;
import org.undersigned.notification.bounces.Outcome.HardBounce;
import org.undersigned.notification.bounces.Outcome.Ignored;
import org.undersigned.notification.bounces.Outcome.Meaning;
import org.undersigned.notification.delivery.BounceAddress;

/** Whatever comes: nothing is thrown, nothing takes for ever, and only what is genuine counts. */
@Timeout(600)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TenThousandBouncesTest {

    private static final BounceAddress OURS = Sample.addresses(1);
    private static final BounceAddress OF_OTHERS = Sample.addresses(2);
    private static final List<String> REPORTS = List.of(
            "postfix-no-such-user",
            "exim-no-such-user",
            "gmail-no-such-user",
            "exchange-full",
            "postfix-expired",
            "sendmail-refused-as-spam",
            "complaint",
            "wrapped-by-a-scanner");
    private static final List<Meaning> MEANINGS = List.of(
            Meaning.HARD_BOUNCE,
            Meaning.HARD_BOUNCE,
            Meaning.HARD_BOUNCE,
            Meaning.SOFT_BOUNCE,
            Meaning.SOFT_BOUNCE,
            Meaning.TEXT_REFUSED,
            Meaning.COMPLAINT,
            Meaning.HARD_BOUNCE);

    private final Examiner examiner = new Examiner(OURS);
    private final Random chance = new Random(1456819200);

    @Test
    void of_ten_thousand_the_genuine_ones_count_and_the_forged_ones_do_not() {
        Map<Meaning, Integer> expected = new EnumMap<>(Meaning.class);
        Map<Meaning, Integer> counted = new EnumMap<>(Meaning.class);
        for (int mail = 0; mail < 10_000; mail++) {
            var shape = chance.nextInt(REPORTS.size());
            var isGenuine = chance.nextInt(4) == 0;
            var address = isGenuine ? OURS.of(mail) : forged(mail);
            if (isGenuine) {
                expected.merge(MEANINGS.get(shape), 1, Integer::sum);
            }
            if (examiner.examine(Sample.of(REPORTS.get(shape), address)) instanceof Genuine it) {
                assertThat(it.mail()).isEqualTo(mail);
                counted.merge(it.meaning(), 1, Integer::sum);
            }
        }
        assertThat(counted).isEqualTo(expected).containsOnlyKeys(Meaning.values());
    }

    @Test
    void however_one_is_broken_it_says_nothing_of_another_mail() {
        for (int mail = 0; mail < 5_000; mail++) {
            var report = Sample.of(REPORTS.get(chance.nextInt(REPORTS.size())), OURS.of(mail));
            if (examiner.examine(broken(report)) instanceof Genuine it) {
                assertThat(it.mail()).isEqualTo(mail);
            }
        }
    }

    @Test
    void however_a_forged_one_is_broken_it_has_no_effect() {
        for (int mail = 0; mail < 5_000; mail++) {
            var report = Sample.of(REPORTS.get(chance.nextInt(REPORTS.size())), forged(mail));
            assertThat(examiner.examine(broken(report))).isInstanceOf(Ignored.class);
        }
    }

    @Test
    void noise_is_nothing() {
        for (int i = 0; i < 2_000; i++) {
            var noise = new byte[1 + chance.nextInt(4_000)];
            chance.nextBytes(noise);
            assertThat(examiner.examine(noise)).isInstanceOf(Ignored.class);
        }
    }

    @Test
    void ten_thousand_parts_are_not_all_looked_at() {
        assertThat(examine(head("multipart/report; boundary=b") + "\n--b\n\nx".repeat(10_000)))
                .isEqualTo(new Ignored(Reason.AUTO_REPLY));
        assertThat(examine(head("multipart/mixed; boundary=b") + "\n--b\n\nx".repeat(10_000)))
                .isEqualTo(new Ignored(Reason.NOT_A_REPORT));
        assertThat(examine(head("multipart/report; boundary=b") + "\n--b\nContent-Type: message/delivery-status\n\n"
                        + "Action: failed\nStatus: 5.1.1\n\n".repeat(8_000)))
                .isEqualTo(new HardBounce(7, "5.1.1"));
    }

    @Test
    void thousands_of_levels_are_not_all_looked_at() {
        var nested = new StringBuilder(head("multipart/mixed; boundary=b0"));
        for (int i = 0; nested.length() < Arrival.LARGEST - 200; i++) {
            nested.append("\n--b%d\nContent-Type: multipart/mixed; boundary=b%d\n".formatted(i, i + 1));
        }
        assertThat(examine(nested.toString())).isEqualTo(new Ignored(Reason.NOT_A_REPORT));
    }

    @Test
    void quarter_of_a_megabyte_of_anything_is_read_once() {
        var most = Arrival.LARGEST - 2_000;
        for (var filling :
                List.of("a", ";", "\"", " ", "\n ", "--b\n", "\n\n", "a:\n", "@", "=3D", "<>,", "\n--b-", ": \t")) {
            var much = filling.repeat(most / filling.length());
            examine(head("multipart/report; boundary=b") + "\n--b\nContent-Type: " + much);
            examine(head("multipart/report; boundary=b") + "\n--b\nContent-Type: message/delivery-status\n\n" + much);
            examine(head("multipart/report; boundary=b; x=" + much));
            examine("To: " + much + "\n" + head("text/plain"));
            examine(much);
        }
        assertThat(examine(head("text/plain") + "\n" + "a".repeat(most))).isEqualTo(new Ignored(Reason.NOT_A_REPORT));
    }

    private static String head(String type) {
        return "To: " + OURS.of(7) + "\nContent-Type: " + type + "\n";
    }

    private Outcome examine(String mail) {
        return examiner.examine(mail.getBytes(ISO_8859_1));
    }

    private String forged(long mail) {
        var genuine = OURS.of(mail);
        return switch (chance.nextInt(5)) {
            case 0 -> OF_OTHERS.of(mail);
            case 1 -> genuine.replace("@", "0@");
            case 2 -> genuine.replaceFirst("..@", "@");
            case 3 -> "petitions+" + mail + "@undersigned.example";
            default -> changed(genuine, genuine.indexOf('+') + 1 + chance.nextInt(40));
        };
    }

    private static String changed(String address, int at) {
        var other = address.charAt(at) == 'a' ? 'b' : 'a';
        return address.substring(0, at) + other + address.substring(at + 1);
    }

    /** Bytes are changed, lost, doubled and moved. */
    private byte[] broken(byte[] mail) {
        var text = new StringBuilder(new String(mail, ISO_8859_1));
        for (int i = chance.nextInt(8); i >= 0 && text.length() > 100; i--) {
            var at = chance.nextInt(text.length() - 80);
            switch (chance.nextInt(5)) {
                case 0 -> text.setCharAt(at, (char) chance.nextInt(256));
                case 1 -> text.delete(at, at + chance.nextInt(80));
                case 2 -> text.insert(at, text.substring(at, at + chance.nextInt(80)));
                case 3 -> text.setLength(at + 80);
                default -> text.insert(chance.nextInt(text.length()), text.substring(at, at + chance.nextInt(80)));
            }
        }
        return text.toString().getBytes(ISO_8859_1);
    }
}
