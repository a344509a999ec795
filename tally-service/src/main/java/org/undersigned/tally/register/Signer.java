package org.undersigned.tally.register;

/**
 * Who a signature is of, as far as counting needs to know.
 *
 * @param person fingerprint of inbox and folded name
 * @param household fingerprint of inbox and postcode
 */
public record Signer(String person, String household, Traits traits) {

    boolean isSamePersonAs(Signer other) {
        return person.equals(other.person);
    }

    boolean sharesHouseholdWith(Signer other) {
        return household.equals(other.household);
    }
}
