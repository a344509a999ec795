package org.undersigned.bench.stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.undersigned.local.ClassArchive;

/** A service as it is shipped. */
public record Packaged(Path root, String module) {

    public Path program() {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Of the {@code java} command, as deploy/up gives them, behind what says how much it may have. */
    public List<String> arguments() {
        var arguments = new ArrayList<>(ClassArchive.of(program()).options());
        arguments.addAll(List.of("-jar", program().toString()));
        return arguments;
    }
}
