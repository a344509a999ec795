package org.undersigned.testing;

import java.time.Instant;

/**
 * A mail that arrived.
 *
 * @param to the envelope's recipients, separated by commas
 * @param raw the message as received, with a {@code Delivered-To} line per recipient in front
 */
public record Mail(String id, String from, String to, String subject, Instant receivedAt, String raw) {}
