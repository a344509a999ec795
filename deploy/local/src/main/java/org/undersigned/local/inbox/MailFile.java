package org.undersigned.local.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;

/** A mail on disk: the message as received, with the envelope's recipients in front as delivering servers write them. */
final class MailFile {

    static final String ENDING = ".eml";

    private static final String RECIPIENT = "Delivered-To";

    private MailFile() {}

    /** Writes beside its place and moves it there: a mail that is being written when the process dies is never half seen. */
    static void write(Path file, List<String> recipients, InputStream message) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (var out = Files.newOutputStream(unfinished)) {
            writeEnvelope(recipients, out);
            message.transferTo(out);
        }
        Files.move(unfinished, file);
    }

    private static void writeEnvelope(List<String> recipients, OutputStream out) throws IOException {
        for (var recipient : recipients) {
            out.write((RECIPIENT + ": " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Reads the headers only. */
    static StoredMail read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return describe(idOf(file), new InternetHeaders(in, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            return new StoredMail(idOf(file), "", List.of(), "(not readable)", instantOf(idOf(file)));
        }
    }

    private static StoredMail describe(String id, InternetHeaders headers) {
        var recipients = headers.getHeader(RECIPIENT);
        return new StoredMail(
                id,
                text(headers.getHeader("From", ", ")),
                recipients == null ? List.of() : Arrays.asList(recipients),
                text(headers.getHeader("Subject", null)),
                instantOf(id));
    }

    private static String text(String header) {
        try {
            return header == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException e) {
            return header;
        }
    }

    static String idOf(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    /** Ids are the millisecond of arrival and a number that tells those of one millisecond apart. */
    static String id(long millis, long number) {
        return "%013d-%06d".formatted(millis, number % 1_000_000);
    }

    private static Instant instantOf(String id) {
        return Instant.ofEpochMilli(Long.parseLong(id.substring(0, 13)));
    }
}
