package org.undersigned.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponseTest {

    private static final String ANSWER = "HTTP/1.1 202 Accepted\r\ncontent-length: 12\r\nX: y\r\n\r\n{\"id\":\"abc\"}";

    @Test
    void it_is_whole_with_its_last_byte() {
        for (int length = 0; length < ANSWER.length(); length++) {
            assertThat(response(ANSWER.substring(0, length)).isWhole()).isFalse();
        }
        assertThat(response(ANSWER).isWhole()).isTrue();
        assertThat(response(ANSWER).status()).isEqualTo(202);
        assertThat(response(ANSWER).closes()).isFalse();
    }

    @Test
    void one_without_a_body_ends_with_its_head() {
        var closing = response("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(closing.isWhole()).isTrue();
        assertThat(closing.status()).isEqualTo(503);
        assertThat(closing.closes()).isTrue();
    }

    private static Response response(String text) {
        return new Response(ByteBuffer.allocate(4_096).put(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
