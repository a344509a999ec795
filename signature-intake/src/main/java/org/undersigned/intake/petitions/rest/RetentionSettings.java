package org.undersigned.intake.petitions.rest;

import java.time.Duration;
import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.undersigned.intake.petitions.Retention;

/** For how long personal data is kept where an organiser says nothing. The reasons are in the README. */
@ConfigMapping(prefix = "undersigned.retention")
interface RetentionSettings {

    /** From {@code P1D} to {@code P10Y}, counted from the petition's closing. */
    @WithDefault("P1Y")
    Period afterClosing();

    @WithDefault("7d")
    Duration notice();

    default Retention rule() {
        return new Retention(afterClosing(), notice());
    }
}
