package org.undersigned.intake.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What happens to a signature. The record's key is the inbox fingerprint, so a person's events stay in order while a
 * petition's spread over all partitions; the instant of each is the broker's (log-append time), never a client's.
 */
public sealed interface SignatureEvent {

    String TOPIC = "signatures";

    /** Identity of the signature; the same id twice is the same submission. */
    UUID id();

    /** The petition's slug. */
    String petition();

    /**
     * The inbox fingerprint: a keyed HMAC-SHA-256, base64url without padding (43 characters), of campaign and canonical
     * email, or on paper of campaign, folded name and postcode.
     */
    String inbox();

    /**
     * Somebody signed.
     *
     * @param household keyed HMAC of the inbox and the postcode: two people of one inbox who share it are a household
     * @param person keyed HMAC of the inbox and the folded name
     * @param campaign see {@link PetitionEvent.PetitionPublished#campaign()}
     * @param updates which mail was asked for: any of {@code strikes}, {@code milestones}, {@code news}
     * @param consent version of the consent text agreed to
     * @param locale BCP 47 tag of the language to write in
     * @param channel how it was gathered: {@code web}, {@code kiosk}, {@code sheet}, {@code letter}
     * @param confirmation the petition's rule when it was signed: {@code EMAIL} or {@code NONE}
     * @param place where the signatory lives, as far as the postcode tells; null where it tells nothing
     * @param signals what was odd about the way it came, such as {@code honeypot}; marks for a later look, never a refusal.
     *     Null in records from before there were any
     * @param links tokens for the links in mails to the signatory; null where there is no inbox
     * @param gathering the street stall or other occasion it was gathered at, {@code [a-z0-9-]{1,80}}; null where there was
     *     none, and in records from before there were any
     */
    record SignatureSubmitted(
            UUID id,
            String petition,
            String campaign,
            String inbox,
            String household,
            String person,
            Signatory signatory,
            List<String> updates,
            String consent,
            String locale,
            String channel,
            String confirmation,
            Place place,
            List<String> signals,
            Links links,
            String gathering)
            implements SignatureEvent {
        public static final String TYPE = "org.undersigned.signature.submitted.v1";
    }

    /**
     * The inbox's owner pressed the button behind the link.
     *
     * @param linkExpires 24 h after the petition closes; a confirmation logged later does not count; null for never
     */
    record SignatureConfirmed(UUID id, String petition, String inbox, Instant linkExpires) implements SignatureEvent {
        public static final String TYPE = "org.undersigned.signature.confirmed.v1";
    }

    /** Taken back. {@code by} is {@code SIGNER}, or {@code NOT_ME} where the inbox's owner never signed. */
    record SignatureWithdrawn(UUID id, String petition, String inbox, String by) implements SignatureEvent {
        public static final String TYPE = "org.undersigned.signature.withdrawn.v1";
    }

    /** Personal data must go; the count stays. */
    record SignatureErased(UUID id, String petition, String inbox) implements SignatureEvent {
        public static final String TYPE = "org.undersigned.signature.erased.v1";
    }

    /**
     * Who signed, as typed (NFC, trimmed).
     *
     * @param email where mail is sent; null on paper
     * @param postcode canonical spacing; null where the country has none
     * @param country ISO 3166-1 alpha-2
     * @param occupation code of one of the petition's groups, or null
     */
    record Signatory(String name, String email, String postcode, String country, String occupation) {}

    /**
     * For breakdowns, so that nobody else needs to read postcodes.
     *
     * @param area the letters a UK postcode begins with, such as {@code TN} (Tonbridge), or {@code BFPO}
     * @param nation {@code England}, {@code Scotland}, {@code Wales}, {@code Northern Ireland}, {@code Channel Islands} or
     *     {@code Isle of Man}: the one in which most of the area lies; null where the area has none
     */
    record Place(String area, String nation) {}

    /**
     * Tokens, not addresses: intake mints and checks them, mails put them behind intake's public address.
     *
     * @param status opens "Where is my signature?"; null in records from before there was such a page
     */
    record Links(String confirm, String withdraw, String notMe, String status) {}
}
