package org.undersigned.notification.supporters;

import java.time.Instant;
import java.util.UUID;

import org.undersigned.notification.mailings.Kind;

/** A mail that an event causes. {@code occasion} is the submission that asks for it, so a repeated event asks once. */
public record Post(Kind kind, String petition, UUID supporter, UUID occasion, Instant at) {}
