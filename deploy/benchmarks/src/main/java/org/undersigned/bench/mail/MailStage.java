package org.undersigned.bench.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.undersigned.bench.machine.Meter;
import org.undersigned.bench.stage.Ground;
import org.undersigned.bench.stage.Intake;
import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Waiting;

/** What telling is measured on: signature-intake, notification-service, and whoever takes the mail. */
final class MailStage implements AutoCloseable {

    private final Ground ground;
    private final Taker taker;
    private final Intake intake;
    private final Notification notification;
    private Ledger ledger;

    private MailStage(Ground ground) throws IOException {
        this.ground = ground;
        this.taker = taker(ground.folder());
        this.intake = new Intake(ground);
        this.notification = new Notification(ground);
    }

    static MailStage open(Path root) throws Exception {
        var stage = new MailStage(Ground.open(root));
        stage.start();
        return stage;
    }

    private void start() throws SQLException {
        ground.createDatabase(Ledger.NAME);
        intake.start();
        intake.open();
        notification.start(taker.port());
        ledger = ground.keep(new Ledger(ground.database()));
        while (!ledger.knowsPetition()) {
            Waiting.millis(200);
        }
    }

    private static Taker taker(Path folder) throws IOException {
        try {
            return Postfix.fetch(folder);
        } catch (Refusal missing) {
            return OwnSink.because(missing.getMessage(), folder.resolve("sink"));
        }
    }

    Taker taker() {
        return taker;
    }

    Intake intake() {
        return intake;
    }

    Notification notification() {
        return notification;
    }

    Ledger ledger() {
        return ledger;
    }

    /** All that takes part in sending, by name. */
    Map<String, Meter> meters(Process sink) {
        var meters = ground.meters();
        meters.put("the sink", new Meter(List.of(sink.pid())));
        return meters;
    }

    @Override
    public void close() throws Exception {
        ground.close();
    }
}
