package org.undersigned.local.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.undersigned.local.ClassArchive;
import org.undersigned.local.Heap;
import org.undersigned.local.inbox.InboxMain;
import org.undersigned.local.kafka.BrokerMain;
import org.undersigned.local.postgres.LocalPostgres;
import org.undersigned.local.postgres.PostgresMain;

/** What each part needs to be told. */
final class Parts {

    /** Stands in every part's command line, so that one which outlived its launcher is known for ours. */
    static final String MARK = "-Dundersigned.stack=";

    // One line per record, so that "ERROR" can be found in every log alike.
    private static final String LOG_FORMAT = "%1$tF %1$tT,%1$tL %4$s [%3$s] %5$s%6$s%n";

    private final Settings settings;
    private final Secrets secrets;

    Parts(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    List<Part> supporting() {
        return List.of(postgres(), kafka(), inbox());
    }

    List<Part> services() {
        return List.of(
                service(PartName.TALLY, Heap.SERVICE, database("tally")),
                service(PartName.INTAKE, Heap.SIGNATURE_INTAKE, intake()),
                service(PartName.NOTIFICATION, Heap.SERVICE, notification()));
    }

    static Map<PartName, Path> programs(Path root) {
        var programs = new EnumMap<PartName, Path>(PartName.class);
        programs.put(PartName.TALLY, program(root, "tally-service"));
        programs.put(PartName.INTAKE, program(root, "signature-intake"));
        programs.put(PartName.NOTIFICATION, program(root, "notification-service"));
        return programs;
    }

    private static Path program(Path root, String folder) {
        return root.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private Part postgres() {
        var server = "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s&connectTimeout=3&socketTimeout=3"
                .formatted(settings.port(PartName.POSTGRES), LocalPostgres.USER);
        var ready = Readiness.databases(server, "tally", "notification");
        return own(
                PartName.POSTGRES,
                PostgresMain.HEAP,
                PostgresMain.class,
                ready,
                settings.cluster(),
                "tally",
                "notification");
    }

    private Part kafka() {
        var ready = Readiness.broker(settings.kafka());
        return own(
                PartName.KAFKA, "256m", BrokerMain.class, ready, settings.data().resolve("kafka"));
    }

    private Part inbox() {
        var ready = Readiness.http(settings.localUrl(PartName.INBOX) + "/messages?to=nobody@example.org");
        var smtp = String.valueOf(settings.smtpPort());
        return own(
                PartName.INBOX, "96m", InboxMain.class, ready, settings.data().resolve("inbox"), smtp);
    }

    /** A part of this very module: {@code MAIN FOLDER PORT REST...}. */
    private Part own(PartName name, String heap, Class<?> main, Readiness ready, Path folder, String... rest) {
        var arguments = new ArrayList<>(java(Heap.of(heap)));
        ClassArchive.of(main, System.getProperty("java.class.path"))
                .ifPresent(archive -> arguments.addAll(archive.options()));
        arguments.addAll(List.of("-Djava.util.logging.SimpleFormatter.format=" + LOG_FORMAT, main.getName()));
        arguments.addAll(List.of(folder.toString(), String.valueOf(settings.port(name))));
        arguments.addAll(List.of(rest));
        // By the variable: a long command line could not be read back to tell a leftover of ours.
        var environment = Map.of(
                "CLASSPATH", System.getProperty("java.class.path"),
                "UNDERSIGNED_TALLY_PUBLIC_URL", settings.publicUrl(PartName.TALLY),
                "UNDERSIGNED_INTAKE_PUBLIC_URL", settings.publicUrl(PartName.INTAKE));
        return new Part(name, arguments, environment, settings.log(name), ready);
    }

    private Part service(PartName name, Heap heap, Map<String, String> more) {
        var arguments = new ArrayList<>(java(heap));
        var program = programs(settings.root()).get(name);
        arguments.addAll(ClassArchive.of(program).options());
        arguments.addAll(List.of("-jar", program.toString()));
        var environment = common(name);
        environment.putAll(more);
        var ready = Readiness.http(settings.localUrl(name) + "/q/health/ready");
        return new Part(name, arguments, environment, settings.log(name), ready);
    }

    private List<String> java(Heap heap) {
        var options = new ArrayList<>(heap.options());
        options.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", MARK + settings.data()));
        return options;
    }

    private Map<String, String> common(PartName name) {
        var environment = new HashMap<String, String>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", settings.kafka());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(settings.port(name)));
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        environment.put("UNDERSIGNED_TOPICS_REPLICATION", "1");
        environment.put("UNDERSIGNED_TOPICS_MIN_INSYNC", "1");
        environment.put("UNDERSIGNED_ORGANISER_PASSWORD", secrets.password());
        environment.put("UNDERSIGNED_INTAKE_PUBLIC_URL", settings.publicUrl(PartName.INTAKE));
        environment.put("UNDERSIGNED_TALLY_PUBLIC_URL", settings.publicUrl(PartName.TALLY));
        environment.put("UNDERSIGNED_NOTIFICATION_PUBLIC_URL", settings.publicUrl(PartName.NOTIFICATION));
        return environment;
    }

    private Map<String, String> intake() {
        return Map.of(
                "UNDERSIGNED_SECRETS_FINGERPRINT_KEY",
                secrets.fingerprintKey(),
                "UNDERSIGNED_SECRETS_TOKEN_KEYS",
                secrets.intakeTokens(),
                // One machine is a whole crowd here: every caller may say whose address it stands for.
                "UNDERSIGNED_ADMISSION_PROXIES",
                "127.0.0.0/8,::1",
                // A crowd of 100 a second solves what it is asked beside everything else on two cores.
                "UNDERSIGNED_ADMISSION_WORK_HASHES",
                "2000");
    }

    private Map<String, String> notification() {
        var environment = new HashMap<>(database("notification"));
        environment.put("UNDERSIGNED_SECRETS_TOKEN_KEYS", secrets.notificationTokens());
        environment.put("UNDERSIGNED_SMTP_HOST", "127.0.0.1");
        environment.put("UNDERSIGNED_SMTP_PORT", String.valueOf(settings.smtpPort()));
        environment.put("UNDERSIGNED_SMTP_START_TLS", "DISABLED");
        // Whoever looks on wants to see every milestone's mail, now, and at night too.
        environment.put("UNDERSIGNED_COURTESY_GATHER", "0s");
        environment.put("UNDERSIGNED_COURTESY_MILESTONES_APART", "0s");
        environment.put("UNDERSIGNED_COURTESY_QUIET_FROM", "00:00");
        environment.put("UNDERSIGNED_COURTESY_QUIET_UNTIL", "00:00");
        environment.put("UNDERSIGNED_SMTP_FROM", "Junior doctors' petition <petition@localhost.localdomain>");
        return environment;
    }

    private Map<String, String> database(String name) {
        var server = "postgresql://127.0.0.1:" + settings.port(PartName.POSTGRES) + "/" + name;
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                server,
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:" + server,
                "QUARKUS_DATASOURCE_USERNAME",
                LocalPostgres.USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                "");
    }
}
