package org.undersigned.tally.petitions;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.undersigned.tally.topics.ReadSoFar;

/** Petitions whose count is open in the database, and how far their topic has been read. */
@ApplicationScoped
public class KnownPetitions {

    private final Set<String> slugs = ConcurrentHashMap.newKeySet();
    private final ReadSoFar soFar = new ReadSoFar();

    public void add(String slug) {
        slugs.add(slug);
    }

    public boolean contains(String slug) {
        return slugs.contains(slug);
    }

    public void read(int partition, long offset) {
        soFar.read(partition, offset);
    }

    public ReadSoFar soFar() {
        return soFar;
    }
}
