package org.undersigned.tally.register;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.undersigned.tally.register.Signature.Counted;
import org.undersigned.tally.register.Signature.Duplicate;
import org.undersigned.tally.register.Signature.Live;
import org.undersigned.tally.register.Signature.Removed;

/** Who stands in an inbox, and who is whom; decides nothing. */
final class Occupants {

    /** Two people may share an address, if they share a postcode and not a name. */
    private static final int HOUSEHOLD = 2;

    private final Map<UUID, Signature> signatures = new LinkedHashMap<>();

    /** Apart from those, for there may be any number and nobody is measured against them. */
    private final Map<UUID, Signature> repetitions = new LinkedHashMap<>();

    private final Set<UUID> erased = new HashSet<>();

    Occupants(List<Signature> held, Set<UUID> erased) {
        held.forEach(this::put);
        this.erased.addAll(erased);
    }

    /** Null where it is not known. */
    Signature get(UUID id) {
        return signatures.getOrDefault(id, repetitions.get(id));
    }

    void remember(List<Change> changes) {
        changes.forEach(change -> put(change.after()));
    }

    /** A repetition never becomes anything else; what was only expected may prove to be one. */
    private void put(Signature signature) {
        if (signature instanceof Duplicate) {
            signatures.remove(signature.id());
            repetitions.put(signature.id(), signature);
        } else {
            signatures.put(signature.id(), signature);
        }
    }

    void erase(List<UUID> ids) {
        erased.addAll(ids);
    }

    Stream<Removed> removedBy(UUID removal) {
        return removed().filter(removed -> removed.removal().equals(removal)).toList().stream();
    }

    /**
     * Which signature a further one of this person repeats: the one with their name in it, or else the one that a rule has
     * taken out, for signing again is no way around a rule.
     */
    Optional<Signature> known(String person) {
        Stream<Signature> named = live().map(Signature.class::cast).filter(other -> !isErased(other));
        return Stream.concat(named, removed().sorted(Comparator.comparing(this::isErased)))
                .filter(other -> person.equals(other.person()))
                .findFirst();
    }

    /**
     * A person who was erased and signs anew stands in the inbox twice, and takes one place. Who was removed keeps theirs, so
     * that the removal can be undone.
     */
    boolean hasRoomFor(Signer signer) {
        var others = placed().filter(other -> !isOf(signer, other)).toList();
        return others.stream().map(Live::person).distinct().count() < HOUSEHOLD
                && others.stream().allMatch(other -> other.signer().sharesHouseholdWith(signer));
    }

    /** What counts for this person without a name. */
    Stream<Counted> nameless(Live anew) {
        return countedOf(anew).filter(this::isErased);
    }

    /** A nameless signature that counts for the person meanwhile gives up its place to the one with a name, not to another. */
    boolean countsOtherwise(Counted counted) {
        return countedOf(counted).anyMatch(other -> isErased(counted) || !isErased(other));
    }

    /**
     * Which signatures are forgotten with this one: all of its person's, repetitions as well; empty for what is erased
     * already.
     */
    List<UUID> forgottenWith(UUID id) {
        return erased.contains(id)
                ? List.of()
                : Stream.concat(Stream.of(id), samePersonAs(get(id)))
                        .filter(known -> !erased.contains(known))
                        .distinct()
                        .toList();
    }

    private Stream<UUID> samePersonAs(Signature named) {
        return named == null || named.person() == null
                ? Stream.of()
                : Stream.concat(signatures.values().stream(), repetitions.values().stream())
                        .filter(other -> named.person().equals(other.person()))
                        .map(Signature::id);
    }

    private Stream<Counted> countedOf(Live signature) {
        return live().filter(Counted.class::isInstance)
                .map(Counted.class::cast)
                .filter(other -> isOf(signature.signer(), other))
                .filter(other -> !other.id().equals(signature.id()));
    }

    private boolean isErased(Signature signature) {
        return erased.contains(signature.id());
    }

    private static boolean isOf(Signer signer, Live signature) {
        return signature.signer().isSamePersonAs(signer);
    }

    private Stream<Live> placed() {
        return Stream.concat(live(), live(removed().map(Removed::was)));
    }

    private Stream<Live> live() {
        return live(signatures.values().stream());
    }

    private Stream<Removed> removed() {
        return signatures.values().stream().filter(Removed.class::isInstance).map(Removed.class::cast);
    }

    private static Stream<Live> live(Stream<? extends Signature> signatures) {
        return signatures.filter(Live.class::isInstance).map(Live.class::cast);
    }
}
