package org.undersigned.local.crowd;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** The truth: what the crowd did and was told, by number. */
final class Ledger {

    /** In place of a time: the answer never came or was none of those expected. */
    static final long FAILED = -1;

    private final Invention crowd;
    private final int size;
    private final AtomicLongArray sentAt;
    private final AtomicLongArray confirmedAt;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger confirmed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    Ledger(Invention crowd, int size) {
        this.crowd = crowd;
        this.size = size;
        this.sentAt = new AtomicLongArray(size);
        this.confirmedAt = new AtomicLongArray(size);
    }

    int size() {
        return size;
    }

    void sent(int index, long millis) {
        sentAt.set(index, millis);
        sent.incrementAndGet();
    }

    void failed(int index) {
        sentAt.set(index, FAILED);
        failed.incrementAndGet();
    }

    /** The inbox's owner confirmed everybody who signed with it. */
    void confirmed(int owner, long millis) {
        confirmedAt.set(owner, millis);
        confirmed.addAndGet(people(owner));
    }

    void confirmationFailed(int owner) {
        confirmedAt.set(owner, FAILED);
        failed.incrementAndGet();
    }

    /** How many different people sign with the inbox. */
    int people(int owner) {
        return owner + 1 < size && crowd.hasHousehold(owner) ? 2 : 1;
    }

    boolean isSent(int index) {
        return sentAt.get(index) > 0;
    }

    /** Whether everybody who signs with the inbox for the first time has been told that it is saved. */
    boolean isComplete(int owner) {
        return isSent(owner) && (people(owner) == 1 || isSent(owner + 1));
    }

    /** When the inbox confirmed; 0 while it has not. */
    long confirmedAt(int owner) {
        return confirmedAt.get(owner);
    }

    int sent() {
        return sent.get();
    }

    /** How many people's signatures must count. */
    int confirmed() {
        return confirmed.get();
    }

    int failed() {
        return failed.get();
    }
}
