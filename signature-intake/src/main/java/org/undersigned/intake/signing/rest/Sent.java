package org.undersigned.intake.signing.rest;

import io.vertx.core.http.HttpServerRequest;

/**
 * A body as it arrived.
 *
 * @param key the header {@code Idempotency-Key}, or null
 */
record Sent(byte[] body, String key, HttpServerRequest request) {}
