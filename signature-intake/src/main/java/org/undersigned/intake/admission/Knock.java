package org.undersigned.intake.admission;

import java.util.UUID;

/**
 * Somebody at the door, with a form without fault.
 *
 * @param client what stands for the client's address, see {@link TrustedProxies#client}
 * @param submission its identity: the same one twice is one signature
 * @param inbox the inbox fingerprint
 * @param byForm whether it came from a page, which carries an instant, rather than from a program
 */
public record Knock(String client, String petition, UUID submission, String inbox, Evidence evidence, boolean byForm) {}
