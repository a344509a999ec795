package org.undersigned.intake.admission;

/**
 * What came with a form beside what was typed. Any component may be null.
 *
 * @param solution of the challenge that was set
 * @param waited a promise of ours, to be kept after the wait it names
 * @param honeypot what stood in the field that nobody sees
 * @param shown when the page was made, sealed by us; see {@link Admission#shown}
 */
public record Evidence(Solution solution, String waited, String honeypot, String shown) {

    public static final Evidence NONE = new Evidence(null, null, null, null);
}
