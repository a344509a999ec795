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
     * @param why class of reason, such as {@code RULE}
     * @param rule the rule's plain description
     */
    record SignatureRemoved(UUID id, String petition, String inbox, String why, String rule)
            implements CorrectionEvent {
        public static final String TYPE = "org.undersigned.signature.removed.v1";
    }
}
