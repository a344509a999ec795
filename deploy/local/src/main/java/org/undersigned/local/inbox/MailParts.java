package org.undersigned.local.inbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

/**
 * A mail taken apart.
 *
 * @param text the plain text; null without one
 * @param html the HTML; null without one
 * @param headers the lines worth showing, decoded
 */
record MailParts(String text, String html, List<String> headers, List<Attachment> files) {

    /** A part that is a file; {@code contentId} without its brackets, null without one. */
    record Attachment(String name, String type, String contentId, byte[] content) {}

    static MailParts of(byte[] raw) throws IOException {
        try {
            var reading = new Reading();
            var message = new MimeMessage(null, new ByteArrayInputStream(raw));
            reading.read(message);
            return new MailParts(reading.text, reading.html, shown(message), reading.files);
        } catch (MessagingException e) {
            throw new IOException("not a readable mail", e);
        }
    }

    private static List<String> shown(MimeMessage message) throws MessagingException {
        var lines = new ArrayList<String>();
        for (var name : List.of("Date", "Message-ID", "List-Unsubscribe", "List-Unsubscribe-Post", "Auto-Submitted")) {
            var value = message.getHeader(name, ", ");
            if (value != null) {
                lines.add(name + ": " + MimeUtility.unfold(value));
            }
        }
        return List.copyOf(lines);
    }

    private static final class Reading {

        private String text;
        private String html;
        private final List<Attachment> files = new ArrayList<>();

        void read(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    read(parts.getBodyPart(i));
                }
            } else if (text == null && isShown(part, "text/plain")) {
                text = String.valueOf(part.getContent());
            } else if (html == null && isShown(part, "text/html")) {
                html = String.valueOf(part.getContent());
            } else {
                files.add(attachment(part));
            }
        }

        private static boolean isShown(Part part, String type) throws MessagingException {
            return part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        }

        private Attachment attachment(Part part) throws MessagingException, IOException {
            var type = new ContentType(part.getContentType());
            var name = part.getFileName() == null
                    ? "part-" + (files.size() + 1)
                    : MimeUtility.decodeText(part.getFileName());
            try (var in = part.getInputStream()) {
                return new Attachment(name, type.getBaseType(), contentId(part), in.readAllBytes());
            }
        }

        private static String contentId(Part part) throws MessagingException {
            var header = part.getHeader("Content-ID");
            return header == null ? null : header[0].replaceAll("[<>]", "").strip();
        }
    }
}
