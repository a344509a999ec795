package org.undersigned.tally.results.rest;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where browsers find this service and the petitions' pages, without a slash at the end. */
@Singleton
public class Addresses {

    private final String intake;
    private final String tally;

    Addresses(
            @ConfigProperty(name = "undersigned.intake.public-url") String intake,
            @ConfigProperty(name = "undersigned.tally.public-url") String tally) {
        this.intake = intake;
        this.tally = tally;
    }

    String results(String slug) {
        return tally + "/petitions/" + slug + "/results";
    }

    String petition(String slug) {
        return intake + "/petitions/" + slug;
    }

    String home() {
        return intake + "/";
    }
}
