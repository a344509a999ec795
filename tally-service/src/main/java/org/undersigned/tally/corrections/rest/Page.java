package org.undersigned.tally.corrections.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.ws.rs.core.EntityTag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.undersigned.tally.corrections.Ledger;

/**
 * A page as everybody gets it.
 *
 * @param tag of what is in it: signing moves the count and changes nothing here
 */
record Page(byte[] json, EntityTag tag) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static Page of(Ledger ledger) {
        try {
            var json = JSON.writeValueAsBytes(ledger);
            var digest = MessageDigest.getInstance("SHA-256").digest(json);
            return new Page(json, new EntityTag(HexFormat.of().formatHex(digest, 0, 12)));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
