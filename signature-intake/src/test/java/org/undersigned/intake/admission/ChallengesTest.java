package org.undersigned.intake.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChallengesTest {

    private static final Instant NOW = Instant.parse("2015-11-05T08:00:00Z");
    private static final UUID SUBMISSION = UUID.fromString("5ee49c77-3b5f-8c2d-9a50-7f0b1c6c9d11");

    private final String key = Gate.key();
    private final Limits limits = Gate.limits(Map.of("undersigned.admission.work.hashes", "1000"));
    private final Challenges challenges = new Challenges(Gate.keys(key), limits.work());
    private final Challenge challenge = challenges.issue(Gate.PETITION, SUBMISSION, NOW);
    private final Solution solution = Gate.solution(challenge);

    @Test
    void a_solution_is_known_for_one() {
        assertThat(isSolved(solution)).isTrue();
    }

    @Test
    void another_petition_or_submission_has_another() {
        assertThat(challenges.isSolved(solution, "open-letter", SUBMISSION, NOW))
                .isFalse();
        assertThat(challenges.isSolved(solution, Gate.PETITION, UUID.randomUUID(), NOW))
                .isFalse();
    }

    @Test
    void it_expires() {
        assertThat(at(Duration.ofMinutes(30))).isTrue();
        assertThat(at(Duration.ofMinutes(30).plusSeconds(1))).isFalse();
    }

    @Test
    void nothing_of_it_can_be_bent() {
        assertThat(isSolved(bent(solution.challenge(), text -> replaced(text, 3), Field.CHALLENGE)))
                .isFalse();
        assertThat(isSolved(bent(solution.signature(), text -> replaced(text, 3), Field.SIGNATURE)))
                .isFalse();
        assertThat(isSolved(bent(solution.salt(), text -> text.replace("expires=1", "expires=2"), Field.SALT)))
                .isFalse();
        assertThat(isSolved(new Solution(
                        "SHA-1", challenge.challenge(), solution.number(), challenge.salt(), challenge.signature())))
                .isFalse();
        assertThat(isSolved(numbered(solution.number() + 1))).isFalse();
        assertThat(isSolved(numbered(-1L))).isFalse();
    }

    /** The advisory of December 2025: digits moved from the number into the end of the salt left the hash as it was. */
    @Test
    void digits_cannot_move_between_salt_and_number() {
        var number = String.valueOf(solution.number());
        var spliced = new Solution(
                "SHA-256",
                solution.challenge(),
                number.length() > 1 ? Long.valueOf(number.substring(1)) : Long.valueOf(0),
                solution.salt() + number.charAt(0),
                solution.signature());

        assertThat(spliced.salt()).contains("submission=" + SUBMISSION + "&");
        assertThat(challenges.isSolved(spliced, Gate.PETITION, SUBMISSION, NOW.plus(Duration.ofDays(1))))
                .isFalse();
    }

    @Test
    void what_is_missing_is_not_solved() {
        assertThat(isSolved(new Solution(null, null, null, null, null))).isFalse();
        assertThat(isSolved(numbered(null))).isFalse();
        assertThat(isSolved(new Solution("SHA-256", "", 0L, "", ""))).isFalse();
    }

    @Test
    void nobody_else_can_issue_one() {
        var forged = new Challenges(Gate.keys(Gate.key()), limits.work()).issue(Gate.PETITION, SUBMISSION, NOW);

        assertThat(isSolved(Gate.solution(forged))).isFalse();
    }

    @Test
    void another_replica_knows_it_and_so_does_one_with_a_newer_key() {
        var replica = new Challenges(Gate.keys(key), limits.work());
        var rotated = new Challenges(Gate.keys(Gate.key(), key), limits.work());

        assertThat(replica.isSolved(solution, Gate.PETITION, SUBMISSION, NOW)).isTrue();
        assertThat(rotated.isSolved(solution, Gate.PETITION, SUBMISSION, NOW)).isTrue();
    }

    private boolean isSolved(Solution given) {
        return challenges.isSolved(given, Gate.PETITION, SUBMISSION, NOW);
    }

    private boolean at(Duration later) {
        return challenges.isSolved(solution, Gate.PETITION, SUBMISSION, NOW.plus(later));
    }

    private Solution numbered(Long number) {
        return new Solution("SHA-256", solution.challenge(), number, solution.salt(), solution.signature());
    }

    private enum Field {
        CHALLENGE,
        SALT,
        SIGNATURE
    }

    private Solution bent(String text, UnaryOperator<String> bending, Field field) {
        var bent = bending.apply(text);
        assertThat(bent).isNotEqualTo(text);
        return new Solution(
                "SHA-256",
                field == Field.CHALLENGE ? bent : solution.challenge(),
                solution.number(),
                field == Field.SALT ? bent : solution.salt(),
                field == Field.SIGNATURE ? bent : solution.signature());
    }

    private static String replaced(String hex, int position) {
        var digit = hex.charAt(position) == '0' ? '1' : '0';
        return hex.substring(0, position) + digit + hex.substring(position + 1);
    }
}
