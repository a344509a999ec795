package org.undersigned.local.kafka;

import org.undersigned.local.Ports;

/**
 * One broker of a cluster on this machine. Number 1 is the cluster's controller too.
 *
 * @param port where it listens, on 127.0.0.1
 * @param advertised where clients are told to connect; another port where something is between
 * @param controllerPort where number 1 listens for the others
 * @param cluster the cluster's id
 */
public record Node(int id, int port, int advertised, int controllerPort, String cluster) {

    static final int CONTROLLER = 1;

    /** Alone. */
    public static Node alone(int port, String cluster) {
        return new Node(CONTROLLER, port, port, Ports.free(), cluster);
    }

    boolean isController() {
        return id == CONTROLLER;
    }
}
