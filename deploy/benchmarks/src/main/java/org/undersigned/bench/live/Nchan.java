package org.undersigned.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.undersigned.bench.machine.Folders;
import org.undersigned.local.Ports;
import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Waiting;

/**
 * nginx with nchan, as Debian has them: fetched and unpacked into the bench's own folder, so that nothing is installed and
 * no service of the machine's is started.
 */
final class Nchan implements AutoCloseable {

    static final String NAME = "nginx with nchan";
    static final String VIEW = "/view";
    static final String PUBLISH = "/publish";

    // With this module nginx wants the folder that Debian compiled into it, whatever it is told.
    private static final Path INSISTED_ON = Path.of("/var/lib/nginx");

    private final Path folder;
    private final int port = Ports.free();
    private final boolean foreign = Files.exists(INSISTED_ON);
    private final Process nginx;

    private Nchan(Path folder) throws IOException {
        this.folder = folder;
        insistedOn();
        var unpacked = folder.resolve("unpacked");
        Files.writeString(folder.resolve("nginx.conf"), configuration(unpacked));
        nginx = new ProcessBuilder(
                        unpacked.resolve("usr/sbin/nginx").toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        "nginx.conf",
                        "-e",
                        "error.log")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(nginx::destroy, "end nginx"));
        Waiting.millis(1_000);
        if (!nginx.isAlive()) {
            close();
            throw new Refusal("nginx did not start: " + Files.readString(folder.resolve("nginx.log")));
        }
    }

    /** @throws Refusal with the reason, where there is none on this machine */
    static Nchan start(Path stage) throws IOException {
        var folder = Files.createDirectories(stage.resolve("nchan"));
        if (Files.exists(folder.resolve("unpacked/usr/sbin/nginx"))) {
            return new Nchan(folder);
        }
        run(folder, "apt-get", "download", "nginx", "libnginx-mod-nchan");
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(name -> name.toString().endsWith(".deb")).toList()) {
                run(folder, "dpkg", "-x", file.toString(), "unpacked");
            }
        }
        return new Nchan(folder);
    }

    private static void insistedOn() {
        try {
            Files.createDirectories(INSISTED_ON);
        } catch (IOException notRoot) {
            throw new Refusal("nginx needs " + INSISTED_ON + ", and only root can make it");
        }
    }

    int port() {
        return port;
    }

    /** The first one and those that do the work. */
    List<Long> processes() {
        return Stream.concat(Stream.of(nginx.toHandle()), nginx.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    // One worker, as the tally has one event loop's worth of the same two cores; it keeps one message, the newest.
    private String configuration(Path unpacked) {
        return """
                load_module %s/usr/lib/nginx/modules/ngx_nchan_module.so;
                daemon off;
                worker_processes 1;
                worker_rlimit_nofile 20000;
                pid nginx.pid;
                events { worker_connections 19000; }
                http {
                  access_log off;
                  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                  nchan_shared_memory_size 128M;
                  server {
                    listen 127.0.0.1:%d backlog=4096;
                    location = %s { nchan_publisher; nchan_channel_id tally; nchan_message_buffer_length 1; }
                    location = %s { nchan_subscriber eventsource; nchan_channel_id tally; nchan_subscriber_first_message -1; }
                  }
                }
                """.formatted(unpacked.toAbsolutePath(), port, PUBLISH, VIEW);
    }

    private static void run(Path folder, String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("fetch.log").toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new Refusal("nginx and libnginx-mod-nchan could not be fetched from Debian");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException notDebian) {
            throw new Refusal("nginx and nchan are taken from Debian, and this machine has no " + command[0]);
        }
    }

    @Override
    public void close() throws IOException {
        nginx.destroy();
        try {
            nginx.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!foreign) {
            Folders.delete(INSISTED_ON);
        }
    }
}
