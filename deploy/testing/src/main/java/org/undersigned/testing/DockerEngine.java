package org.undersigned.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.testcontainers.DockerClientFactory;

/** Whether containers can be had on this machine. */
final class DockerEngine {

    private DockerEngine() {}

    static boolean answers() {
        return Boolean.parseBoolean(OncePerJvm.get("docker", () -> String.valueOf(mayBeThere() && reachable())));
    }

    /** Asked first because Testcontainers reports every place it looked at in vain as an error, and takes seconds. */
    private static boolean mayBeThere() {
        var home = Path.of(System.getProperty("user.home"));
        return System.getenv("DOCKER_HOST") != null
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                home.resolve(".docker/run/docker.sock"),
                                home.resolve(".docker/desktop/docker.sock"),
                                home.resolve(".testcontainers.properties"))
                        .anyMatch(Files::exists);
    }

    private static boolean reachable() {
        return DockerClientFactory.instance().isDockerAvailable();
    }
}
