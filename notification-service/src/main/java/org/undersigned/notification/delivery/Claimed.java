package org.undersigned.notification.delivery;

import java.util.UUID;

/** A mail that one replica may send until its lease ends. The claim is the fence: a later owner has another. */
public record Claimed(long id, UUID claim) {}
