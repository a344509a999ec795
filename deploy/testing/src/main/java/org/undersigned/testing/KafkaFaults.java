package org.undersigned.testing;

/** What can happen to a {@link FragileKafka}. */
public final class KafkaFaults {

    private final ChildProcess broker;
    private final TcpLine line;

    KafkaFaults(ChildProcess broker, TcpLine line) {
        this.broker = broker;
        this.line = line;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + line.port();
    }

    /** What is between the service and the broker. */
    public TcpLine line() {
        return line;
    }

    /** As by a long collection of garbage, or a disk that does not answer. */
    public void pause() {
        broker.pause();
    }

    /** All of it. */
    public void mend() {
        broker.resume();
        line.mend();
    }
}
