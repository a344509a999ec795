package org.undersigned.notification.bounces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.notification.bounces.Outcome.HardBounce;
import org.undersigned.notification.bounces.Outcome.Ignored;
import org.undersigned.notification.delivery.BounceAddress;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExaminerTest {

    private static final BounceAddress OURS = Sample.addresses(1);
    private static final BounceAddress OF_OTHERS = Sample.addresses(2);
    private static final long MAIL = 4711;

    private final Examiner examiner = new Examiner(OURS);

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            postfix-no-such-user                    | HARD_BOUNCE  | 5.1.1
            postfix-expired                         | SOFT_BOUNCE  | 4.4.1
            postfix-delayed                         | DELAYED      |
            exim-no-such-user                       | HARD_BOUNCE  | 5.1.1
            exim-without-a-status                   | SOFT_BOUNCE  | 5.0.0
            exchange-online-no-such-user            | HARD_BOUNCE  | 5.1.10
            exchange-full                           | SOFT_BOUNCE  | 5.2.2
            gmail-no-such-user                      | HARD_BOUNCE  | 5.1.1
            sendmail-refused-as-spam                | TEXT_REFUSED | 5.7.1
            wrapped-by-a-scanner                    | HARD_BOUNCE  | 5.1.2
            relayed                                 | DELIVERED    |
            list-with-one-dead-member               | DELIVERED    |
            report-without-a-recipient              | UNCLEAR      |
            qmail-plain-text                        | NOT_A_REPORT |
            forwarded-bounce                        | NOT_A_REPORT |
            personal-reply                          | NOT_A_REPORT |
            personal-mail-to-the-sender             | NOT_ADDRESSED |
            vacation                                | AUTO_REPLY   |
            read-receipt                            | AUTO_REPLY   |
            complaint                               | COMPLAINT    | ''
            complaint-with-the-returned-mail-alone  | COMPLAINT    | ''
            complaint-to-the-mails-own-address      | COMPLAINT    | ''
            not-spam                                | NOT_A_COMPLAINT |
            authentication-failure                  | NOT_A_COMPLAINT |
            """)
    void each_shape_means_one_thing(String shape, String meaning, String status) {
        assertThat(said(examiner.examine(Sample.of(shape, OURS.of(MAIL)))))
                .isEqualTo(status == null ? meaning : MAIL + " " + meaning + " " + status);
    }

    /** The status that the refusing server gave goes before the reporter's, and before the code. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            5.1.1  | smtp; 550 no such user       | HARD_BOUNCE
            5.1.10 | smtp; 550 null MX            | HARD_BOUNCE
            5.1.8  | smtp; 553 who are you        | TEXT_REFUSED
            5.2.1  | smtp; 550 mailbox disabled   | SOFT_BOUNCE
            5.2.2  | smtp; 552 5.2.2 full         | SOFT_BOUNCE
            5.4.1  | smtp; 550 5.4.1 no way       | SOFT_BOUNCE
            4.2.2  | smtp; 452 4.2.2 full         | SOFT_BOUNCE
            5.0.0  | smtp; 452 full               | SOFT_BOUNCE
            5.0.0  | smtp; 550 5.1.1 nobody       | HARD_BOUNCE
            5.1.1  | smtp; 550 5.7.1 spam         | TEXT_REFUSED
            5.0.0  | smtp; 554 not this text      | TEXT_REFUSED
            5.6.0  | X-Ours; cannot be converted  | TEXT_REFUSED
            4.7.0  | smtp; 421 4.7.0 slow down    | TEXT_REFUSED
            5.1.1  | X-Notes; 127.5.7.1 is up     | HARD_BOUNCE
            none   | none                         | SOFT_BOUNCE
            """)
    void a_refusal_means_what_it_means_in_a_dialogue(String status, String diagnostic, String meaning) {
        var mail = text("postfix-no-such-user")
                .replaceAll("Status: .*", "Status: " + status)
                .replaceAll("(?s)Diagnostic-Code: .*mailbox table", "Diagnostic-Code: " + diagnostic);

        assertThat(said(examine(mail))).startsWith(MAIL + " " + meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Original-To", "Delivered-To", "Envelope-to", "X-Envelope-To", "To"})
    void the_address_may_stand_in_any_field_that_servers_write_it_into(String field) {
        var head = field + ": \"Petitions\" <" + OURS.of(MAIL).toUpperCase() + ">\nTo: petitions@undersigned.example";

        assertThat(examine(addressedBy(head))).isEqualTo(new HardBounce(MAIL, "5.1.1"));
    }

    @Test
    void what_was_made_up_by_others_is_not_ours() {
        assertThat(examine(addressedBy("To: " + OF_OTHERS.of(MAIL)))).isEqualTo(new Ignored(Reason.FORGED));
        assertThat(examine(addressedBy("To: petitions+4711@undersigned.example")))
                .isEqualTo(new Ignored(Reason.FORGED));
        assertThat(examine(addressedBy("To: " + OURS.of(MAIL).replace("undersigned", "elsewhere"))))
                .isEqualTo(new Ignored(Reason.NOT_ADDRESSED));
    }

    /** Whoever quotes the mail has its address; what counts is where the report came to. */
    @Test
    void an_address_in_the_text_or_in_the_returned_mail_is_not_enough_for_a_bounce() {
        assertThat(examine(addressedBy("Subject: " + OURS.of(MAIL)))).isEqualTo(new Ignored(Reason.NOT_ADDRESSED));
    }

    @Test
    void a_complaint_that_somebody_made_up_is_not_ours() {
        assertThat(examiner.examine(Sample.of("complaint", OF_OTHERS.of(MAIL)))).isEqualTo(new Ignored(Reason.FORGED));
        assertThat(examiner.examine(Sample.of("complaint", "news@elsewhere.example")))
                .isEqualTo(new Ignored(Reason.NOT_ADDRESSED));
    }

    @Test
    void one_without_a_byte_and_one_with_too_many_are_not_read() {
        assertThat(examiner.examine(new byte[0])).isEqualTo(new Ignored(Reason.UNREADABLE));
        assertThat(examiner.examine(new byte[Arrival.LARGEST + 1])).isEqualTo(new Ignored(Reason.TOO_LARGE));
    }

    private Outcome examine(String mail) {
        return examiner.examine(mail.getBytes(ISO_8859_1));
    }

    private static String text(String shape) {
        return new String(Sample.of(shape, OURS.of(MAIL)), ISO_8859_1).replace("\r\n", "\n");
    }

    private static String addressedBy(String head) {
        var mail = text("postfix-no-such-user");
        return head + "\n" + mail.substring(mail.indexOf("MIME-Version"));
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Genuine it -> it.mail() + " " + it.meaning() + " " + it.status();
            case Outcome.Ignored it -> it.reason().name();
        };
    }
}
