package org.undersigned.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.undersigned.faults.smtp.MailServer;
import org.undersigned.testing.TcpLine;

/** All that takes part: three brokers, a PostgreSQL for each of two services, a mail server, and two replicas of each service. */
public final class Stage implements AutoCloseable {

    private static final int REPLICAS = 2;

    private final Path folder;
    private final FalseClock clock;
    private final Cluster cluster;
    private final Database tally;
    private final Database notification;
    private final MailServer mail = MailServer.open();
    private final TcpLine mailLine = TcpLine.to(mail.port());
    private final List<Replica> replicas;

    private Stage(Path root, Path folder) {
        this.folder = folder;
        this.clock = new FalseClock(folder.toAbsolutePath().getParent());
        cluster = new Cluster(folder);
        tally = new Database("tally", folder);
        notification = new Database("notification", folder);
        var settings = new Settings(cluster, tally, notification, mailLine.port());
        replicas = Stream.of(Part.values())
                .flatMap(part -> IntStream.rangeClosed(1, REPLICAS)
                        .mapToObj(number -> new Replica(part, number, root, folder, settings.of(part))))
                .toList();
    }

    /** @param target where its data and logs go; the logs stay */
    public static Stage open(Path root, Path target) {
        try {
            Files.createDirectories(target);
            var folder = Files.createTempDirectory(target, "stage-");
            Files.createDirectories(folder.resolve("logs"));
            var stage = new Stage(root, folder);
            stage.start();
            return stage;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        tally.start();
        notification.start();
        cluster.start();
        tally.awaitStart();
        notification.awaitStart();
        var addresses = Map.of(
                "UNDERSIGNED_INTAKE_PUBLIC_URL", first(Part.INTAKE),
                "UNDERSIGNED_TALLY_PUBLIC_URL", first(Part.TALLY),
                "UNDERSIGNED_NOTIFICATION_PUBLIC_URL", first(Part.NOTIFICATION));
        replicas.forEach(replica -> replica.setPublic(addresses));
        // The first of each makes its tables and topics alone, as in a deployment that rolls.
        Stream.of(Part.values()).map(part -> of(part).getFirst()).forEach(Replica::start);
        Stream.of(Part.values()).map(part -> of(part).getFirst()).forEach(Replica::awaitReady);
        Stream.of(Part.values()).map(part -> of(part).getLast()).forEach(Replica::start);
        replicas.forEach(Replica::awaitReady);
    }

    private String first(Part part) {
        return of(part).getFirst().address().toString();
    }

    public Cluster cluster() {
        return cluster;
    }

    public Database tally() {
        return tally;
    }

    public Database notification() {
        return notification;
    }

    public MailServer mail() {
        return mail;
    }

    public TcpLine mailLine() {
        return mailLine;
    }

    public List<Replica> replicas() {
        return replicas;
    }

    public List<Replica> of(Part part) {
        return replicas.stream().filter(replica -> replica.part() == part).toList();
    }

    public Organiser organiser() {
        return new Organiser(this, Settings.PASSWORD);
    }

    /**
     * What a replica has to be told so that its clock is wrong.
     *
     * @param by such as {@code +2h}
     */
    public Map<String, String> wrongClock(String by) {
        return clock.wrong(by);
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /** Everything as if nothing had been; what was killed is started, and nothing that lives is touched. */
    public void heal() {
        cluster.heal();
        tally.heal();
        notification.heal();
        mail.relent();
        mailLine.mend();
        replicas.forEach(Replica::heal);
        replicas.forEach(Replica::awaitReady);
    }

    @Override
    public void close() {
        replicas.forEach(Replica::kill);
        cluster.brokers().forEach(Broker::kill);
        tally.stop();
        notification.stop();
        mail.close();
        mailLine.close();
        deleteData();
    }

    /** All but the logs. */
    private void deleteData() {
        try (var parts = Files.list(folder)) {
            parts.filter(part -> !part.equals(logs())).forEach(Folders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
