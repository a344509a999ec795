package org.undersigned.bench.stage;

import java.nio.file.Path;
import java.util.List;

/** A service as it is shipped. */
public record Packaged(Path root, String module) {

    public Path program() {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Of the {@code java} command, behind what says how much it may have. */
    public List<String> arguments() {
        return List.of("-jar", program().toString());
    }
}
