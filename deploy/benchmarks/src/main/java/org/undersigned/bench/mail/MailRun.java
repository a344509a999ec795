package org.undersigned.bench.mail;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.undersigned.bench.report.Found;

/** {@code deploy/bench mail}. */
public final class MailRun {

    private MailRun() {}

    public static Found run(Path root, MailPlan plan, Consumer<String> progress) throws Exception {
        progress.accept(
                "fetching Postfix, starting the broker, the database, signature-intake and notification-service");
        try (var stage = MailStage.open(root)) {
            return new MailReport(new MailBench(stage, plan, progress).run());
        }
    }
}
