package org.undersigned.tally.register;

import java.util.UUID;

/**
 * What names a signature in the register: an id alone would let events of two inboxes, which two replicas may be working
 * on at once, meet in one row.
 */
public record Key(String inbox, UUID id) {}
