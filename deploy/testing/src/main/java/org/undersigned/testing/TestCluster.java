package org.undersigned.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.common.Uuid;

import org.undersigned.local.Ports;
import org.undersigned.local.kafka.BrokerMain;

/** Brokers in processes of their own that know of each other. */
final class TestCluster {

    private final String id = Uuid.randomUuid().toString();
    private final int controllerPort = Ports.free();
    private final Map<Integer, Path> folders = new ConcurrentHashMap<>();

    /** The same number again goes on with what it had. Number 1 comes first and stays. */
    ChildProcess broker(int number, int port, int advertised) {
        var folder = folders.computeIfAbsent(number, first -> Folders.temporary());
        return ChildProcess.start(
                BrokerMain.class,
                folder,
                port,
                folder.resolve("data").toString(),
                String.valueOf(port),
                String.valueOf(number),
                String.valueOf(advertised),
                String.valueOf(controllerPort),
                id);
    }
}
