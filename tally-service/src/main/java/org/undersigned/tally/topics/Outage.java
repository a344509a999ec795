package org.undersigned.tally.topics;

import java.util.concurrent.atomic.AtomicBoolean;

import org.jboss.logging.Logger;

/** One line when something begins to fail and one when it works again, however often it is tried in between. */
public final class Outage {

    private static final Logger LOG = Logger.getLogger(Outage.class);

    private final String what;
    private final AtomicBoolean failing = new AtomicBoolean();

    /** @param what fails, such as {@code telling corrections} */
    public Outage(String what) {
        this.what = what;
    }

    /** Database errors quote rows, and rows are personal: only the failure's name is logged. */
    public void failed(Throwable failure) {
        if (failing.compareAndSet(false, true)) {
            LOG.warnf(
                    "%s fails until further notice: %s",
                    what, failure.getClass().getSimpleName());
        }
    }

    public void worked() {
        if (failing.compareAndSet(true, false)) {
            LOG.infof("%s works again", what);
        }
    }
}
