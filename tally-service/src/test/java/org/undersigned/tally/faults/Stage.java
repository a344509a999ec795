package org.undersigned.tally.faults;

import java.util.HashMap;
import java.util.List;

import org.undersigned.tally.Intake;
import org.undersigned.testing.KafkaResource;
import org.undersigned.testing.Packaged;

/** Brokers and a database for processes to fail on, and a look at both from outside. */
final class Stage implements AutoCloseable {

    // Where nothing was counted yet there is no row.
    private static final String NEXT = """
            select coalesce(next_offset, 0) from generate_series(0, ? - 1) as p
            left join consumed on topic = 'signatures' and partition = p order by p
            """;

    private final String brokers = KafkaResource.bootstrapServers();
    private final Groups groups = new Groups(brokers);
    private final Database database = new Database();

    Stage() throws Exception {}

    Intake intake() throws Exception {
        return new Intake(brokers);
    }

    Database database() {
        return database;
    }

    Groups groups() {
        return groups;
    }

    Packaged start(String process) {
        return start(process, process);
    }

    Packaged start(String process, String group) {
        var settings = new HashMap<>(database.settings(process));
        settings.put("kafka.bootstrap.servers", brokers);
        settings.put("undersigned.topics.replication", "1");
        settings.put("undersigned.topics.min-insync", "1");
        settings.put("mp.messaging.incoming.signatures.group.id", group);
        settings.put("mp.messaging.incoming.signatures.session.timeout.ms", "6000");
        settings.put("mp.messaging.incoming.signatures.heartbeat.interval.ms", "1000");
        return Packaged.start(process, settings);
    }

    /** With nothing behind it to be read again. */
    Packaged startWhereTheRegisterStands(String process) throws Exception {
        groups.beginAt(next(), process);
        return start(process);
    }

    /** Whether all there is in the topic has been counted. */
    boolean isThrough() throws Exception {
        return next().stream().mapToLong(Long::longValue).sum() == groups.length();
    }

    private List<Long> next() {
        return database.numbers(NEXT, Groups.PARTITIONS);
    }

    /** Everything in the topic is new to the register once more. */
    void forgetWhereItStands() {
        database.numbers("update consumed set next_offset = 0 returning partition");
    }

    Told milestones() {
        return new Told(brokers);
    }

    @Override
    public void close() {
        database.close();
        groups.close();
    }
}
