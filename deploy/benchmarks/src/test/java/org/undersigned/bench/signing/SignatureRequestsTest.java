package org.undersigned.bench.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignatureRequestsTest {

    private final SignatureRequests requests = new SignatureRequests("/petitions/bench/signatures", 1_234_567);

    @Test
    void each_is_whole_and_of_somebody_else() {
        var first = next();
        var second = next();

        assertThat(first).contains("jo.doe.01234567@example.org").doesNotContain("#");
        assertThat(second).contains("jo.doe.01234568@example.org");
        assertThat(first.lines().filter(line -> line.startsWith("X-Forwarded-For")))
                .singleElement()
                .isNotEqualTo(second.lines()
                        .filter(line -> line.startsWith("X-Forwarded-For"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void its_body_has_the_length_it_says() {
        var request = next();
        var length = request.replaceFirst("(?s).*Content-Length: (\\d+).*", "$1");

        assertThat(request.substring(request.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.UTF_8))
                .hasSize(Integer.parseInt(length));
    }

    private String next() {
        var buffer = ByteBuffer.allocate(4_096);
        requests.next(buffer);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }
}
