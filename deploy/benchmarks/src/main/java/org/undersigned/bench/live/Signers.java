package org.undersigned.bench.live;

import java.io.IOException;
import java.time.Duration;

import org.undersigned.bench.load.Client;
import org.undersigned.bench.load.Pace;
import org.undersigned.bench.load.Result;
import org.undersigned.bench.signing.SignatureRequests;
import org.undersigned.bench.stage.Intake;

/** Those who sign: at the rate of the plan however long the answers take, and nobody twice. */
final class Signers {

    private static final int CONNECTIONS = 500;

    private final int port;
    private final int perSecond;
    private final Accepted accepted;
    private int sent;
    // A signature may count though its answer was lost on the way back.
    private int unanswered;

    Signers(int port, LivePlan plan) {
        this.port = port;
        this.perSecond = plan.perSecond();
        this.accepted = new Accepted((int) (perSecond * plan.longest().toSeconds() * 2));
    }

    Result sign(Duration duration) throws IOException {
        // From where the last ones ended: the same people again would not count.
        var requests = new SignatureRequests("/petitions/" + Intake.PETITION + "/signatures", sent);
        sent += (int) (perSecond * duration.toSeconds() * 2);
        return Client.run(port, requests, new Pace.PerSecond(perSecond, CONNECTIONS), duration, accepted::now);
    }

    int answered() {
        return accepted.count();
    }

    /** @return the count, once it has caught up with the answers and everybody sees it */
    int seenBy(Viewers viewers) {
        int count = viewers.settled(accepted.count() + unanswered);
        unanswered = count - accepted.count();
        return count;
    }

    Answers since(int answered, int base) {
        return accepted.since(answered, base);
    }
}
