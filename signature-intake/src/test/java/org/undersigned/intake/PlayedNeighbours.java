package org.undersigned.intake;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The register and the mails' side, on real sockets, answering as they are told to, or not at all. */
public class PlayedNeighbours implements QuarkusTestResourceLifecycleManager {

    private final ExecutorService threads = Executors.newFixedThreadPool(64);
    private final Part register = new Part();
    private final Part mails = new Part();

    /** One of the two. */
    interface Neighbour {
        void says(int status, String json);

        /** Takes the question and keeps silent. */
        void hangs();

        List<String> questions();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Register {}

    @Retention(RetentionPolicy.RUNTIME)
    @interface Mails {}

    @Override
    public Map<String, String> start() {
        return Map.of(
                "undersigned.tally.internal-url", register.open(threads),
                "undersigned.notification.internal-url", mails.open(threads));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(register, new TestInjector.AnnotatedAndMatchesType(Register.class, Neighbour.class));
        injector.injectIntoFields(mails, new TestInjector.AnnotatedAndMatchesType(Mails.class, Neighbour.class));
    }

    @Override
    public void stop() {
        register.close();
        mails.close();
        threads.shutdownNow();
    }

    private static final class Part implements Neighbour {
        private final List<String> questions = new CopyOnWriteArrayList<>();
        private volatile CountDownLatch silence = new CountDownLatch(0);
        private volatile int status = 404;
        private volatile String json = "{}";
        private HttpServer server;

        String open(ExecutorService threads) {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            server.setExecutor(threads);
            server.createContext("/whereabouts", this::answer);
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void says(int status, String json) {
            this.json = json;
            this.status = status;
            silence.countDown();
        }

        @Override
        public void hangs() {
            silence = new CountDownLatch(1);
        }

        @Override
        public List<String> questions() {
            return questions;
        }

        private void answer(HttpExchange exchange) throws IOException {
            questions.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            keepSilent();
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        private void keepSilent() {
            try {
                silence.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void close() {
            silence.countDown();
            server.stop(0);
        }
    }
}
