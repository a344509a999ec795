package org.undersigned.intake.admission;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.undersigned.intake.signing.Keyed;

/**
 * Keys of this door's own, made from those of the links in mails, so that no further secret has to be kept and they rotate
 * together: the first mints, all check. One step of HKDF's expansion (RFC 5869, 2.3), for the parents are random already.
 */
@Singleton
final class DerivedKeys {

    private final List<Keyed> parents;

    /** @param tokenKeys {@code id:base64}, as the links have them */
    @Inject
    DerivedKeys(@ConfigProperty(name = "undersigned.secrets.token-keys") List<String> tokenKeys) {
        this.parents = tokenKeys.stream()
                .map(key -> key.split(":", 2)[1].strip())
                .map(base64 -> new Keyed(Base64.getDecoder().decode(base64)))
                .toList();
    }

    /** The newest first. */
    List<Keyed> of(String purpose) {
        return parents.stream()
                .map(parent -> new Keyed(derived(parent, purpose)))
                .toList();
    }

    /** The same for a library that wants text. */
    List<String> hexadecimal(String purpose) {
        return parents.stream()
                .map(parent -> HexFormat.of().formatHex(derived(parent, purpose)))
                .toList();
    }

    private static byte[] derived(Keyed parent, String purpose) {
        return parent.hash("undersigned/" + purpose + "/1", List.of());
    }
}
