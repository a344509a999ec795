package org.undersigned.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.local.Ports;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecksTest {

    @Test
    void a_taken_port_is_named_with_the_variable_that_moves_it() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var ports = freePorts();
            ports.put("UNDERSIGNED_INBOX_PORT", String.valueOf(taken.getLocalPort()));

            assertThatThrownBy(() -> Checks.ports(Settings.from(Path.of("."), ports)))
                    .isInstanceOf(Refusal.class)
                    .hasMessage(
                            "Port %d is taken by another program: stop that, or choose another with UNDERSIGNED_INBOX_PORT=...",
                            taken.getLocalPort());
        }
    }

    @Test
    void one_port_for_two_parts_is_refused() {
        var ports = freePorts();
        ports.put("UNDERSIGNED_TALLY_PORT", ports.get("UNDERSIGNED_INTAKE_PORT"));

        assertThatThrownBy(() -> Checks.ports(Settings.from(Path.of("."), ports)))
                .hasMessageContaining("asked for twice");
    }

    @Test
    void free_ports_pass() {
        assertThatCode(() -> Checks.ports(Settings.from(Path.of("."), freePorts())))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_no_port_is_refused() {
        assertThatThrownBy(() -> Settings.from(Path.of("."), Map.of("UNDERSIGNED_INTAKE_PORT", "eighty")))
                .hasMessage("UNDERSIGNED_INTAKE_PORT is not a port number: eighty");
    }

    @Test
    void too_little_is_said_with_both_numbers() {
        assertThatThrownBy(() -> Checks.enough("memory", 512, 1500))
                .hasMessage("Too little memory: 512 MB are free, the whole stack needs about 1,500 MB.");
    }

    @Test
    void the_usual_ports_are_those_of_the_readme() {
        var settings = Settings.from(Path.of("."), Map.of());

        assertThat(settings.publicUrl(PartName.INTAKE)).isEqualTo("http://localhost:8080");
        assertThat(settings.portsByVariable())
                .containsEntry("UNDERSIGNED_SMTP_PORT", 2525)
                .containsEntry("UNDERSIGNED_POSTGRES_PORT", 5432)
                .hasSize(7);
    }

    private static Map<String, String> freePorts() {
        var ports = new HashMap<String, String>();
        Settings.from(Path.of("."), Map.of())
                .portsByVariable()
                .keySet()
                .forEach(variable -> ports.put(variable, String.valueOf(Ports.free())));
        return ports;
    }
}
