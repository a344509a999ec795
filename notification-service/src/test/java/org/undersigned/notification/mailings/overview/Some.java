package org.undersigned.notification.mailings.overview;

import java.time.Instant;

/** Some progress, by what counts in a test. */
final class Some {

    private final long total;
    private long sent;
    private long failed;
    private long waiting;
    private long left;
    private long lastMinute;
    private Instant due;

    private Some(long total) {
        this.total = total;
    }

    static Some of(long total) {
        return new Some(total);
    }

    Some sent(long count) {
        sent = count;
        return this;
    }

    Some failed(long count) {
        failed = count;
        return this;
    }

    Some waiting(long count) {
        waiting = count;
        return this;
    }

    Some left(long count) {
        left = count;
        return this;
    }

    Some lastMinute(long count) {
        lastMinute = count;
        return this;
    }

    Some due(Instant at) {
        due = at;
        return this;
    }

    Progress progress(String name) {
        return new Progress(
                name, total, total, waiting, 0, sent, failed, 0, left, 0, 0, left, 0, 0, 0, lastMinute, due);
    }
}
