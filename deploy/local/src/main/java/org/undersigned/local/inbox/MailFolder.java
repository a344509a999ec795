package org.undersigned.local.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Every mail as a file of one folder, found again after a restart. */
public final class MailFolder {

    private static final String NAME = "\\d{13}-\\d{6}\\" + MailFile.ENDING;

    private final Path folder;
    private final Clock clock;
    private final MailIndex index = new MailIndex();
    private final AtomicLong arrivals = new AtomicLong();

    private MailFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    public static MailFolder open(Path folder, Clock clock) throws IOException {
        var opened = new MailFolder(Files.createDirectories(folder), clock);
        try (var files = Files.list(folder)) {
            mails(files).map(MailFile::read).forEach(opened.index::add);
        }
        return opened;
    }

    private static Stream<Path> mails(Stream<Path> files) {
        return files.filter(file -> file.getFileName().toString().matches(NAME)).parallel();
    }

    StoredMail store(List<String> recipients, InputStream message) throws IOException {
        var id = MailFile.id(clock.millis(), arrivals.incrementAndGet());
        MailFile.write(file(id), recipients, message);
        var mail = MailFile.read(file(id));
        index.add(mail);
        return mail;
    }

    Optional<StoredMail> find(String id) {
        return index.find(id);
    }

    /** Mails to exactly this address, letter case apart, oldest first. */
    public List<StoredMail> to(String address) {
        return index.to(address);
    }

    MailIndex.Page page(String part, int number, int size) {
        return index.page(part, number, size);
    }

    /** The message as received, with a {@code Delivered-To} line per recipient in front. */
    public byte[] raw(StoredMail mail) throws IOException {
        return Files.readAllBytes(file(mail.id()));
    }

    private Path file(String id) {
        return folder.resolve(id + MailFile.ENDING);
    }
}
