package org.undersigned.intake;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the packaged service keeps in memory once everything that nobody needs is collected. */
final class KeptHeap {

    private static final Pattern USED = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)$");

    private KeptHeap() {}

    static long bytes() throws IOException, InterruptedException {
        collect();
        var metrics = given().get("/q/metrics").asString();
        return USED.matcher(metrics)
                .results()
                .mapToLong(pool -> (long) Double.parseDouble(pool.group(1)))
                .reduce(Long::sum)
                .orElseThrow();
    }

    private static void collect() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, Long.toString(service().pid()), "GC.run")
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
