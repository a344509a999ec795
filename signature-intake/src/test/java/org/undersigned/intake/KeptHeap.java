package org.undersigned.intake;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** What the packaged service keeps in memory once everything that nobody needs is collected. */
final class KeptHeap {

    private static final Pattern USED = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)$");

    private KeptHeap() {}

    static long bytes() {
        collect();
        var metrics = given().get("/q/metrics").asString();
        return USED.matcher(metrics)
                .results()
                .mapToLong(pool -> (long) Double.parseDouble(pool.group(1)))
                .reduce(Long::sum)
                .orElseThrow();
    }

    /** A JVM that has no time may not take the order at once; without it, garbage would count as kept. */
    private static void collect() {
        await().atMost(Duration.ofMinutes(1)).until(() -> jcmd("GC.run") == 0);
    }

    private static int jcmd(String order) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        return new ProcessBuilder(jcmd, Long.toString(service().pid()), order)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static ProcessHandle service() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("quarkus-run.jar"))
                .findAny()
                .orElseThrow();
    }
}
