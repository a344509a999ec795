package org.undersigned.notification.supporters.rest;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.ws.rs.ServiceUnavailableException;

import io.smallrye.mutiny.Uni;

/** Lets a few through at a time: whoever asks how things stand must not take the connections that mails need. */
final class Turnstile {

    private static final long RETRY_SECONDS = 1;

    private final Semaphore room;

    Turnstile(int atOnce) {
        room = new Semaphore(atOnce);
    }

    /** @throws ServiceUnavailableException where there is no room just now */
    <T> Uni<T> pass(Supplier<Uni<T>> question) {
        if (!room.tryAcquire()) {
            throw new ServiceUnavailableException("Too many are asking just now", RETRY_SECONDS);
        }
        return Uni.createFrom().deferred(() -> question.get()).onTermination().invoke(room::release);
    }
}
