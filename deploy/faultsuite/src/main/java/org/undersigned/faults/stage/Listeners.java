package org.undersigned.faults.stage;

import java.util.Properties;

import org.undersigned.local.Ports;
import org.undersigned.testing.TcpLine;

/**
 * The doors of one broker. The signature-intake has one of its own, so that it can be cut off from a leader which everybody else
 * goes on to reach; brokers find each other without a line in between.
 */
final class Listeners {

    private final int clients = Ports.free();
    private final int intake = Ports.free();
    private final int brokers = Ports.free();
    private final int controller = Ports.free();
    private final TcpLine clientsLine = TcpLine.to(clients);
    private final TcpLine intakeLine = TcpLine.to(intake);

    int clients() {
        return clients;
    }

    TcpLine clientsLine() {
        return clientsLine;
    }

    TcpLine intakeLine() {
        return intakeLine;
    }

    String vote(int id) {
        return id + "@127.0.0.1:" + controller;
    }

    void describe(Properties settings) {
        settings.put(
                "listeners",
                "CLIENTS://127.0.0.1:%d,INTAKE://127.0.0.1:%d,BROKERS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(clients, intake, brokers, controller));
        settings.put(
                "advertised.listeners",
                "CLIENTS://127.0.0.1:%d,INTAKE://127.0.0.1:%d,BROKERS://127.0.0.1:%d"
                        .formatted(clientsLine.port(), intakeLine.port(), brokers));
        settings.put(
                "listener.security.protocol.map",
                "CLIENTS:PLAINTEXT,INTAKE:PLAINTEXT,BROKERS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "BROKERS");
    }

    void mend() {
        clientsLine.mend();
        intakeLine.mend();
    }
}
