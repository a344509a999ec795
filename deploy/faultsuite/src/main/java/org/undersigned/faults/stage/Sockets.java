package org.undersigned.faults.stage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Whether somebody listens. */
final class Sockets {

    private Sockets() {}

    static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
