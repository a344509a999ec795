package org.undersigned.intake.signing;

import java.util.List;

import io.smallrye.config.ConfigMapping;

/** Keys this service alone holds. They have no defaults: without them it does not start. */
@ConfigMapping(prefix = "undersigned.secrets")
interface Secrets {

    /** Base64 of at least 32 bytes. Changing it makes every signatory a stranger, so it is not rotated. */
    String fingerprintKey();

    /** {@code id:base64} with ids from 0 to 255: the first one mints, all of them check. */
    List<String> tokenKeys();
}
