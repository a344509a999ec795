package org.undersigned.bench.stage;

import java.io.IOException;
import java.nio.file.Path;

import org.undersigned.bench.plain.PlainMain;
import org.undersigned.local.Heap;
import org.undersigned.local.Ports;

/** What signing is measured on: signature-intake, and the plain design beside it. */
public final class Stage implements AutoCloseable {

    private final Ground ground;
    private final Intake intake;
    private final int plainPort = Ports.free();

    private Stage(Ground ground) {
        this.ground = ground;
        this.intake = new Intake(ground);
    }

    public static Stage open(Path root) throws IOException {
        var stage = new Stage(Ground.open(root));
        stage.start();
        return stage;
    }

    private void start() {
        ground.createDatabase("plain");
        PlainTables.create(ground.database());
        var plain = ground.own("plain", Heap.of("192m"), PlainMain.class, "" + plainPort, "" + ground.database());
        ground.keep("plain", plain).listeningOn(plainPort);
        intake.start();
        intake.open();
    }

    public Intake intake() {
        return intake;
    }

    /** Where the plain design listens. */
    public int plainPort() {
        return plainPort;
    }

    /** The plain design is not asked any more. */
    public void plainIsOver() {
        PlainTables.tidyUp(ground.database());
    }

    @Override
    public void close() throws Exception {
        ground.close();
    }
}
