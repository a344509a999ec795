package org.undersigned.intake;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** For tests that sign more often than anybody: nothing is asked of them for it. */
public class Unhurried implements QuarkusTestProfile {

    static final Map<String, String> NO_TOLL = Map.of(
            "undersigned.admission.address.burst", "1000000",
            "undersigned.admission.inbox.burst", "1000000",
            "undersigned.admission.petition.burst", "1000000",
            "undersigned.admission.repeats.burst", "1000000");

    @Override
    public Map<String, String> getConfigOverrides() {
        return NO_TOLL;
    }
}
