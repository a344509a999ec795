package org.undersigned.bench.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code SinkMain PORT [FILE]}: says yes to everything, and keeps the first letter where it is given a file. */
public final class SinkMain {

    private static final int BACKLOG = 1000;

    private SinkMain() {}

    public static void main(String[] args) throws IOException {
        var keep = args.length > 1 ? Path.of(args[1]) : null;
        try (var door = new ServerSocket(Integer.parseInt(args[0]), BACKLOG, InetAddress.getLoopbackAddress())) {
            while (true) {
                var line = door.accept();
                Thread.ofPlatform().daemon().start(() -> talk(line, keep));
            }
        }
    }

    private static void talk(Socket line, Path keep) {
        try (line;
                var in =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(line, "220 sink");
            for (var word = in.readLine(); word != null && !word.startsWith("QUIT"); word = in.readLine()) {
                say(line, word.startsWith("DATA") ? "354 go on" : "250 ok");
                if (word.startsWith("DATA")) {
                    take(in, keep);
                    say(line, "250 taken");
                }
            }
        } catch (IOException hungUp) {
            // Whoever called has gone.
        }
    }

    private static void take(BufferedReader in, Path keep) throws IOException {
        var letter = new StringBuilder();
        for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
            if (keep != null) {
                letter.append(text).append('\n');
            }
        }
        if (keep != null && !Files.exists(keep)) {
            Files.writeString(keep, letter);
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
