package org.undersigned.bench.counting;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * The peer: {@code StreamsMain BROKERS APPLICATION FOLDER}. Kafka Streams counts what comes from each inbox, exactly once: it knows
 * every inbox as the register does, and neither decides anything nor keeps a name.
 */
public final class StreamsMain {

    static final String COUNTS = "streams-counts";

    private StreamsMain() {}

    public static void main(String[] args) throws InterruptedException {
        var builder = new StreamsBuilder();
        builder.stream(SignatureTopic.NAME, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .groupByKey()
                .count()
                .toStream()
                .to(COUNTS, Produced.with(Serdes.String(), Serdes.Long()));
        var streams = new KafkaStreams(builder.build(), settings(args[0], args[1], args[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> streams.close(Duration.ofSeconds(10)), "stop"));
        streams.start();
        new CountDownLatch(1).await();
    }

    private static Properties settings(String brokers, String application, String folder) {
        var settings = new Properties();
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        settings.put(StreamsConfig.consumerPrefix("max.poll.records"), 2000);
        return settings;
    }
}
