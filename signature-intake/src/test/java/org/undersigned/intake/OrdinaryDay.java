package org.undersigned.intake;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The limits as they are, with less to calculate and to wait and slower to forget; and every test's visitors have addresses of their own. */
public class OrdinaryDay implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "undersigned.admission.proxies", "127.0.0.0/8,::1",
                "undersigned.admission.address.burst", "40",
                "undersigned.admission.address.per-minute", "1",
                "undersigned.admission.inbox.burst", "10",
                "undersigned.admission.petition.burst", "3000",
                "undersigned.admission.work.hashes", "500",
                "undersigned.admission.patience.least", "PT1S");
    }
}
