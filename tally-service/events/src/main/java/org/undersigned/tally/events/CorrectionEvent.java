package org.undersigned.tally.events;

import java.util.UUID;

/** The register was corrected. Keyed by the inbox fingerprint; carries no name. */
public sealed interface CorrectionEvent {

    String TOPIC = "corrections";

    /** Identity of the signature. */
    UUID id();

    /** The petition's slug. */
    String petition();

    /** The inbox fingerprint. */
    String inbox();

    /**
     * A signature no longer counts.
     *
     * @param why class of reason: {@code RULE}, or {@code DUPLICATE} where it turned out to be there twice
     * @param rule the rule's plain description
     */
    record SignatureRemoved(UUID id, String petition, String inbox, String why, String rule)
            implements CorrectionEvent {
        public static final String TYPE = "org.undersigned.signature.removed.v1";
    }

    /**
     * The removal was undone: the signature is again what it would be without it.
     *
     * @param rule the plain description of the rule that had taken it out
     */
    record SignatureRestored(UUID id, String petition, String inbox, String rule) implements CorrectionEvent {
        public static final String TYPE = "org.undersigned.signature.restored.v1";
    }
}
