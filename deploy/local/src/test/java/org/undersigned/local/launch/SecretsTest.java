package org.undersigned.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsTest {

    @TempDir
    Path data;

    @Test
    void they_are_made_once_and_found_again() {
        var first = Secrets.in(data, Map.of());

        assertThat(Secrets.in(data, Map.of())).isEqualTo(first);
        assertThat(Base64.getDecoder().decode(first.fingerprintKey())).hasSize(32);
        assertThat(first.intakeTokens()).startsWith("1:").isNotEqualTo(first.notificationTokens());
    }

    @Test
    void only_their_owner_can_read_them() throws Exception {
        Secrets.in(data, Map.of());

        try (var files = Files.list(data.resolve("secrets"))) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void a_password_given_by_the_environment_is_taken_and_not_kept() {
        assertThat(Secrets.in(data, Map.of("UNDERSIGNED_ORGANISER_PASSWORD", "mine"))
                        .password())
                .isEqualTo("mine");
        assertThat(data.resolve("secrets/organiser-password")).doesNotExist();
    }

    @Test
    void they_are_not_printed_by_accident() {
        var secrets = Secrets.in(data, Map.of());

        assertThat(secrets.toString()).doesNotContain(secrets.password());
    }
}
