package org.undersigned.intake.whereabouts.remote;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.undersigned.intake.signing.Link;
import org.undersigned.intake.whereabouts.Answer;
import org.undersigned.notification.events.Written;
import org.undersigned.tally.events.Registered;

/**
 * Asks the register and those who write the mails. A pool for each of them is the bulkhead: however many ask for the
 * page, and however slow the others are, so many connections are open, so many questions wait, and nobody waits longer
 * than a second.
 */
@Singleton
public class Neighbours {

    private static final int KEEP_ALIVE_SECONDS = 10;

    private final HttpClient http;
    private final Neighbour<Registered> register;
    private final Neighbour<Written> mails;
    private final MeterRegistry metrics;

    Neighbours(
            Vertx vertx,
            AskingSettings settings,
            ObjectMapper json,
            MeterRegistry metrics,
            @ConfigProperty(name = "undersigned.tally.internal-url") String register,
            @ConfigProperty(name = "undersigned.notification.internal-url") String mails) {
        this.http = vertx.createHttpClient(options(settings), pool(settings));
        this.register = new Neighbour<>(http, register, settings.patience(), json.readerFor(Registered.class));
        this.mails = new Neighbour<>(http, mails, settings.patience(), json.readerFor(Written.class));
        this.metrics = metrics;
    }

    public Uni<Answer<Registered>> register(Link link) {
        return register.ask(link).invoke(answer -> count("register", answer));
    }

    public Uni<Answer<Written>> mails(Link link) {
        return mails.ask(link).invoke(answer -> count("mails", answer));
    }

    @PreDestroy
    void close() {
        http.closeAndForget();
    }

    private void count(String who, Answer<?> answer) {
        var kind = answer.getClass().getSimpleName().toLowerCase();
        metrics.counter("undersigned.whereabouts.asked", "who", who, "answer", kind)
                .increment();
    }

    private static HttpClientOptions options(AskingSettings settings) {
        return new HttpClientOptions()
                .setConnectTimeout((int) settings.patience().toMillis())
                // Shorter than the others keep an idle connection, so that none is used that is just being closed.
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS);
    }

    private static PoolOptions pool(AskingSettings settings) {
        return new PoolOptions().setHttp1MaxSize(settings.atOnce()).setMaxWaitQueueSize(settings.waiting());
    }
}
