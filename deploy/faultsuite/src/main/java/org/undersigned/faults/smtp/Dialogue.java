package org.undersigned.faults.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.undersigned.faults.smtp.Mood.Word;

/** One connection of a client (RFC 5321), as far as our own client speaks. */
final class Dialogue {

    private static final int LONGEST = 1_000_000;

    private final Socket line;
    private final Supplier<Mood> mood;
    private final Consumer<Letter> keep;
    private final Consumer<Socket> silent;
    private final BufferedReader in;
    private String from = "";
    private String to = "";

    Dialogue(Socket line, Supplier<Mood> mood, Consumer<Letter> keep, Consumer<Socket> silent) throws IOException {
        this.line = line;
        this.mood = mood;
        this.keep = keep;
        this.silent = silent;
        this.in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    }

    void hold() throws IOException {
        answer(Word.CONNECT, "220 faults");
        for (var said = in.readLine(); said != null && goesOn(said); said = in.readLine()) {
            // All is done by the look at what was said.
        }
    }

    private boolean goesOn(String said) throws IOException {
        switch (said.substring(0, Math.min(4, said.length())).toUpperCase(Locale.ROOT)) {
            case "EHLO", "HELO" -> answer(Word.HELLO, "250 faults");
            case "MAIL" -> {
                from = path(said);
                to = "";
                answer(Word.MAIL, "250 ok");
            }
            case "RCPT" -> {
                to = path(said);
                answer(Word.RCPT, "250 ok");
            }
            case "DATA" -> data();
            case "QUIT" -> {
                say("221 bye");
                return false;
            }
            default -> say("250 ok");
        }
        return true;
    }

    private void data() throws IOException {
        if (answer(Word.DATA, "354 go on").startsWith("354")) {
            keep.accept(new Letter(from, to, message(), Instant.now()));
            answer(Word.DOT, "250 taken");
        }
    }

    private String answer(Word word, String usual) throws IOException {
        var answer = mood.get().answer(word, to, usual);
        if (answer.equals(Mood.HANG_UP)) {
            throw new IOException("hung up");
        }
        if (answer.equals(Mood.SILENCE)) {
            // Until the client goes, or the server's mood lets it go.
            silent.accept(line);
            in.transferTo(Writer.nullWriter());
            throw new IOException("gone");
        }
        say(answer);
        return answer;
    }

    /** As it came, but for the dots that were put before dots (RFC 5321, 4.5.2). */
    private String message() throws IOException {
        var raw = new StringBuilder();
        for (var said = in.readLine(); !".".equals(said); said = in.readLine()) {
            if (said == null || raw.length() > LONGEST) {
                throw new IOException("no final dot");
            }
            raw.append(said.startsWith(".") ? said.substring(1) : said).append("\r\n");
        }
        return raw.toString();
    }

    private static String path(String said) {
        return said.substring(said.indexOf('<') + 1, Math.max(said.indexOf('<') + 1, said.indexOf('>')));
    }

    private void say(String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
