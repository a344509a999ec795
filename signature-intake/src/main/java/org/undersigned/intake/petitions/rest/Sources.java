package org.undersigned.intake.petitions.rest;

import jakarta.inject.Singleton;

import org.undersigned.intake.strikes.Strikes;
import org.undersigned.intake.tallies.Tallies;
import org.undersigned.intake.web.Addresses;

/** What a petition's page draws on beside the petition. All of it is in memory: showing a page asks nobody. */
@Singleton
class Sources {

    private final Tallies tallies;
    private final Strikes strikes;
    private final Addresses addresses;

    Sources(Tallies tallies, Strikes strikes, Addresses addresses) {
        this.tallies = tallies;
        this.strikes = strikes;
        this.addresses = addresses;
    }

    Tallies tallies() {
        return tallies;
    }

    Strikes strikes() {
        return strikes;
    }

    Addresses addresses() {
        return addresses;
    }
}
