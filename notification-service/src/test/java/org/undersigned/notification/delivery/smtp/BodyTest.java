package org.undersigned.notification.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;

import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BodyTest {

    private static final String TEXT = "Siân,\r\n--=_words--\r\n.\r\n--=_letter\r\n";
    private static final String HTML = "<p title=\"=_words\">Siân</p>\r\n--=_words\r\n";

    @Test
    void whatever_is_said_comes_back_as_it_was_said() throws Exception {
        var parts = parsed(Body.of(TEXT, HTML));

        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo(TEXT);
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo(HTML);
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @Test
    void a_calendar_is_attached_behind_both() throws Exception {
        var calendar = "BEGIN:VCALENDAR\r\n".repeat(20).getBytes();
        var parts = parsed(Body.of(TEXT, HTML).attaching(Base64.getMimeEncoder().encode(calendar)));

        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(((MimeMultipart) parts.getBodyPart(0).getContent()).getCount())
                .isEqualTo(2);
        var attached = parts.getBodyPart(1);
        assertThat(attached.getContentType()).contains("text/calendar", "method=PUBLISH");
        assertThat(attached.getFileName()).isEqualTo("strike.ics");
        assertThat(attached.getInputStream().readAllBytes()).isEqualTo(calendar);
    }

    private static MimeMultipart parsed(Body body) throws Exception {
        return new MimeMultipart(new ByteArrayDataSource(body.bytes(), body.type()));
    }
}
