package org.undersigned.local;

import java.util.List;

/**
 * How much memory a Java program has for its objects.
 *
 * @param options of the {@code java} command
 */
public record Heap(List<String> options) {

    /**
     * What the services are run with that have a database. More than half for what is new: a batch of thousands of records
     * lives until it is committed, and is no concern of the old half.
     */
    public static final Heap SERVICE = new Heap(List.of("-Xmx192m", "-Xmn112m", "-XX:SurvivorRatio=3"));

    /**
     * More than half for what is new: what a signature needs is kept as long as the brokers take for their word, some 30 ms.
     * With less of it, thousands a second overflow into the old half, which then is cleared each second, for 150 ms.
     */
    public static final Heap SIGNATURE_INTAKE = new Heap(List.of("-Xmx320m", "-Xmn176m", "-XX:SurvivorRatio=4"));

    /** @param most as {@code -Xmx} has it, such as {@code 256m} */
    public static Heap of(String most) {
        return new Heap(List.of("-Xmx" + most));
    }
}
