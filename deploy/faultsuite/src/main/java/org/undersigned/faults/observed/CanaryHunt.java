package org.undersigned.faults.observed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.undersigned.faults.load.Person;
import org.undersigned.faults.smtp.Letter;
import org.undersigned.faults.stage.Stage;

/** Looks for the name that everybody of the crowd has, wherever no name may be. */
final class CanaryHunt {

    private static final int SHOWN = 160;

    private final List<String> found = new ArrayList<>();

    List<String> in(Stage stage, List<ConsumerRecord<byte[], byte[]>> records, List<Letter> letters) {
        logs(stage.logs());
        stage.replicas().forEach(replica -> lines("metrics of " + replica.name(), replica.metrics()));
        records.forEach(this::outsideOf);
        letters.forEach(this::outsideOf);
        return found;
    }

    private void logs(Path folder) {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                lines("log " + file.getFileName(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void outsideOf(ConsumerRecord<byte[], byte[]> record) {
        look("key in " + record.topic(), text(record.key()));
        record.headers()
                .forEach(header -> look("header " + header.key() + " in " + record.topic(), text(header.value())));
    }

    private void outsideOf(Letter letter) {
        look("Message-ID", letter.messageId());
        look("sender of an envelope", letter.from());
        letter.addresses().forEach(this::address);
    }

    /** As it is, and what of it can be read as base64. */
    private void address(String address) {
        look("address in a mail", address);
        for (var part : address.split("[/?&=]")) {
            look("address in a mail, decoded", decoded(part));
        }
    }

    private static String decoded(String part) {
        try {
            return text(Base64.getUrlDecoder().decode(part));
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private void lines(String where, String text) {
        text.lines().filter(CanaryHunt::sings).limit(3).forEach(line -> note(where, line));
    }

    private void look(String where, String text) {
        if (sings(text)) {
            note(where, text);
        }
    }

    private void note(String where, String text) {
        found.add(where + ": " + text.substring(0, Math.min(SHOWN, text.length())));
    }

    private static boolean sings(String text) {
        return text.toLowerCase(Locale.ROOT).contains(Person.CANARY);
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
