package org.undersigned.tally.live.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.undersigned.tally.events.TallyEvent.Milestone;
import org.undersigned.tally.events.TallyEvent.TallyChanged;
import org.undersigned.tally.live.Freshness;
import org.undersigned.tally.live.LiveSettings;
import org.undersigned.tally.live.LiveTallies;

/** The stream over real sockets, with shorter times than anybody would live with. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Execution(ExecutionMode.CONCURRENT)
class LiveStreamTest {

    private static final String PETITION = "junior-doctors";
    private static final Instant START = Instant.parse("2016-02-24T14:05:30Z");
    private static final int CROWD = 300;

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<RawViewer> viewers = new ArrayList<>();
    private volatile Instant now = START;
    private LiveStream stream;
    private LiveTallies live;
    private Freshness freshness;
    private HttpServer server;

    private record Settings(Duration turn, Duration stuckAfter, int maxViewers, int maxViewersPerAddress)
            implements LiveSettings {

        @Override
        public Optional<List<String>> proxies() {
            return Optional.of(List.of("127.0.0.0/8", "::1"));
        }

        @Override
        public Duration heartbeat() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration retry() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration staleAfter() {
            return Duration.ofSeconds(10);
        }
    }

    @AfterEach
    void close() {
        viewers.forEach(RawViewer::close);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_viewer_that_never_reads_is_gone_when_its_turn_is_over_though_nothing_moves() {
        opened(new Settings(Duration.ofSeconds(5), Duration.ofMinutes(1), 10, 10));
        tell(1);
        var silent = RawViewer.thatNeverReads(server.actualPort(), PETITION);
        viewers.add(silent);
        soon().until(() -> watching() == 1);

        soon().until(() -> watching() == 0);

        silent.read();
        assertThat(silent.isOver()).isTrue();
    }

    @Test
    void a_viewer_that_never_reads_is_let_go_as_soon_as_it_is_stuck_while_others_go_on() {
        opened(new Settings(Duration.ofMinutes(1), Duration.ofSeconds(8), 10, 10));
        tell(1);
        var other = reading("");
        viewers.add(RawViewer.thatNeverReads(server.actualPort(), PETITION));
        soon().until(() -> watching() == 2);

        for (long version = 2; version < 12; version++) {
            tell(version, aMegabyte());
            var shown = String.valueOf(version);
            soon().until(() -> other.ids().contains(shown));
        }

        soon().untilAsserted(() -> assertThat(watching()).isEqualTo(1));
        tell(12);
        soon().until(() -> other.ids().contains("12"));
    }

    @Test
    void a_viewer_that_reads_slowly_skips_to_the_newest_value() {
        opened(new Settings(Duration.ofMinutes(5), Duration.ofMinutes(5), 10, 10));
        tell(1);
        var slow = RawViewer.thatNeverReads(server.actualPort(), PETITION);
        viewers.add(slow);
        var other = reading("");
        soon().until(() -> watching() == 2);
        for (long version = 2; version < 12; version++) {
            tell(version, aMegabyte());
            var shown = String.valueOf(version);
            soon().until(() -> other.ids().contains(shown));
        }

        Thread.ofVirtual().start(slow::read);

        soon().until(() -> slow.ids().contains("11"));
        assertThat(slow.ids()).startsWith("1", "2").doesNotContain("9", "10").doesNotHaveDuplicates();
    }

    @Test
    void whose_turn_is_over_comes_back_with_what_it_has_and_is_not_told_it_again() {
        opened(new Settings(Duration.ofSeconds(6), Duration.ofMinutes(1), 10, 10));
        tell(7);
        var first = reading("");
        soon().until(first::isEnded);
        assertThat(first.ids()).containsExactly("7");
        assertThat(first.values("retry: "))
                .last()
                .satisfies(wait -> assertThat(Integer.parseInt(wait)).isLessThanOrEqualTo(100));

        var again = reading("Last-Event-ID: 7\r\n");
        soon().until(() -> again.lines().contains(":"));
        assertThat(again.ids()).isEmpty();
        tell(8);
        soon().until(() -> again.ids().equals(List.of("8")));
    }

    @Test
    void whoever_asks_anew_keeps_the_connection_and_whoever_does_not_loses_it() {
        opened(new Settings(Duration.ofSeconds(2), Duration.ofMinutes(1), 10, 10));
        tell(7);
        var stays = reading("");
        var goes = reading("");
        soon().until(() -> stays.isEnded() && goes.isEnded());

        stays.ask(PETITION, "Last-Event-ID: 6\r\n");

        soon().until(() -> stays.ids().equals(List.of("7", "7")));
        soon().until(goes::isOver);
    }

    @Test
    void hundreds_who_come_back_at_once_all_see_the_newest_value() {
        opened(new Settings(Duration.ofMinutes(1), Duration.ofMinutes(1), CROWD, CROWD));
        tell(1);
        var before = crowd();
        soon().until(() -> watching() == CROWD);
        tell(2);
        soon().until(() -> before.stream().allMatch(viewer -> viewer.ids().contains("2")));

        before.forEach(RawViewer::close);
        tell(3);
        soon().until(() -> watching() == 0);
        var after = crowd();

        soon().until(() -> after.stream().allMatch(viewer -> viewer.ids().equals(List.of("3"))));
        assertThat(after.stream()
                        .map(viewer -> viewer.values("retry: ").getFirst())
                        .distinct())
                .as("times to come back, each its own")
                .hasSizeGreaterThan(CROWD / 2);
        var late = reading("X-Forwarded-For: 192.0.2.9\r\n");
        soon().until(late::isAnswered);
        assertThat(late.status()).isEqualTo(503);
        assertThat(late.values("Retry-After: ")).containsExactly("5");
    }

    @Test
    void who_looks_over_HTTP_2_sees_the_same() {
        opened(new Settings(Duration.ofMinutes(1), Duration.ofMinutes(1), 10, 10));
        tell(1);
        var address = "http://127.0.0.1:%d/petitions/%s/tally/stream".formatted(server.actualPort(), PETITION);
        var lines = new CopyOnWriteArrayList<String>();
        var client = HttpClient.newHttpClient();
        var answer =
                client.sendAsync(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofLines());
        answer.thenAcceptAsync(stream -> stream.body().forEach(lines::add));
        soon().until(() -> lines.contains("id: 1"));

        tell(2);

        soon().until(() -> lines.contains("id: 2"));
        assertThat(answer.join().version()).isEqualTo(HttpClient.Version.HTTP_2);
        client.shutdownNow();
    }

    @Test
    void an_address_has_its_share_and_no_more_and_others_do_not_notice() {
        opened(new Settings(Duration.ofMinutes(1), Duration.ofMinutes(1), 100, 2));
        tell(1);
        var first = reading("X-Forwarded-For: 2001:db8::1\r\n");
        var second = reading("X-Forwarded-For: 2001:db8::2\r\n");
        soon().until(() -> watching() == 2);

        var third = reading("X-Forwarded-For: 2001:db8::3\r\n");
        soon().until(third::isAnswered);
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.values("Retry-After: ")).containsExactly("30");
        var other = reading("X-Forwarded-For: 2001:db8:0:1::1\r\n");
        soon().until(() -> other.ids().equals(List.of("1")));

        first.close();
        soon().until(() -> watching() == 2);
        var next = reading("X-Forwarded-For: 2001:db8::4\r\n");
        soon().until(() -> next.ids().equals(List.of("1")));
        assertThat(second.isOver()).isFalse();
    }

    @Test
    void several_replicas_that_tell_one_after_another_do_not_make_it_move_faster() {
        opened(new Settings(Duration.ofMinutes(1), Duration.ofMinutes(1), 10, 10));
        tell(1);
        var viewer = reading("");
        soon().until(() -> viewer.ids().contains("1"));
        var began = System.nanoTime();

        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    tell(2 + (System.nanoTime() - began) / 10_000_000);
                    return System.nanoTime() - began > 1_500_000_000L;
                });
        var newest = live.of(PETITION).orElseThrow().tally().version();
        soon().until(() -> viewer.ids().getLast().equals(String.valueOf(newest)));

        var seconds = (System.nanoTime() - began) / 1e9;
        assertThat((double) viewer.ids().size()).isLessThanOrEqualTo(4 * seconds + 2);
    }

    @Test
    void a_count_that_may_be_old_says_as_of_when_and_is_told_anew_once_it_is_not() {
        opened(new Settings(Duration.ofMinutes(1), Duration.ofMinutes(1), 10, 10));
        tell(5);
        var viewer = reading("");
        soon().until(() -> viewer.ids().equals(List.of("5")));

        now = START.plusSeconds(60);
        soon().until(() ->
                viewer.lines().stream().anyMatch(line -> line.contains("\"asOf\":\"2016-02-24T14:05:00Z\"")));
        var stalled = viewer.ids().getLast();
        assertThat(stalled).startsWith("5@");
        assertThat(new String(live.view(PETITION).orElseThrow().json()))
                .endsWith(",\"asOf\":\"2016-02-24T14:05:00Z\"}");

        freshness.read(now);
        assertThat(live.asOf())
                .as("read, and nobody knows whether all was told")
                .isPresent();
        freshness.told(now);
        soon().until(() -> viewer.ids().equals(List.of("5", stalled, "5")));
        var back = reading("Last-Event-ID: " + stalled + "\r\n");
        soon().until(() -> back.ids().equals(List.of("5")));
    }

    private void opened(LiveSettings settings) {
        freshness = new Freshness(clock(), settings.staleAfter());
        live = new LiveTallies(changed -> stream.show(changed), freshness);
        live.startedAt(Map.of());
        stream = new LiveStream(vertx, live, settings, metrics);
        var router = Router.router(vertx);
        stream.open(router);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private void tell(long version) {
        tell(version, List.of());
    }

    /** Of each of ten such values; no buffers on the way hold them all. */
    private static List<Milestone> aMegabyte() {
        return LongStream.range(2, 30_000)
                .mapToObj(rung -> new Milestone(rung, null))
                .toList();
    }

    private void tell(long version, List<Milestone> rungs) {
        live.show(new TallyChanged(PETITION, version, version, version, 0, START, null, rungs, List.of()));
    }

    private RawViewer reading(String headers) {
        var viewer = RawViewer.thatReads(server.actualPort(), PETITION, headers);
        viewers.add(viewer);
        return viewer;
    }

    private List<RawViewer> crowd() {
        return IntStream.range(0, CROWD).mapToObj(i -> reading("")).toList();
    }

    private double watching() {
        return metrics.get("undersigned.live.viewers").gauge().value();
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(20));
    }
}
