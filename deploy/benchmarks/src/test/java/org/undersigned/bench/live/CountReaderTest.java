package org.undersigned.bench.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CountReaderTest {

    private final CountReader reader = new CountReader();

    @Test
    void the_newest_of_several_values_is_found_among_all_that_a_stream_brings() {
        assertThat(read("HTTP/1.1 200 OK\r\n\r\n:\n\nevent: tally\nid: 7\ndata: {\"signatures\":41,\"online\":40}\n\n"
                        + "data: {\"version\":8,\"signatures\":42}\n\n"))
                .isEqualTo(42);
        assertThat(read(":\n\n")).isEqualTo(-1);
    }

    @Test
    void a_value_may_come_in_pieces() {
        assertThat(read("data: {\"signa")).isEqualTo(-1);
        assertThat(read("tures\":12")).isEqualTo(-1);
        assertThat(read("34,")).isEqualTo(1234);
    }

    @Test
    void the_end_of_a_stream_may_come_in_pieces_too() {
        read("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n10\r\n:\n\n\r\n");
        assertThat(reader.isOver()).isFalse();
        read("0\r\n");
        assertThat(reader.isOver()).isFalse();
        read("\r\n");
        assertThat(reader.isOver()).isTrue();
    }

    private int read(String text) {
        return reader.newest(ByteBuffer.wrap(text.getBytes(US_ASCII)));
    }
}
