package org.undersigned.notification.supporters.rest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.undersigned.notification.preferences.PreferenceTokens;
import org.undersigned.notification.supporters.UnsubscribeTokens;

/** The keys of this service's own links. */
class Tokens {

    @Produces
    @Singleton
    UnsubscribeTokens unsubscribe(@ConfigProperty(name = "undersigned.secrets.token-keys") String keys) {
        return new UnsubscribeTokens(keys);
    }

    @Produces
    @Singleton
    PreferenceTokens preferences(@ConfigProperty(name = "undersigned.secrets.token-keys") String keys) {
        return new PreferenceTokens(keys);
    }
}
