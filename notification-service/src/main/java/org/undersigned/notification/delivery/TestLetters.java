package org.undersigned.notification.delivery;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;

import org.undersigned.notification.mailings.Addressed;

/** Sends a letter that is not in the ledger, over a line of its own, one at a time. Blocking. */
@ApplicationScoped
public class TestLetters {

    private static final long PATIENCE_SECONDS = 5;

    private final Post post;
    private final ReentrantLock line = new ReentrantLock();

    TestLetters(Post post) {
        this.post = post;
    }

    public sealed interface Outcome {

        record Sent() implements Outcome {}

        /** @param words the mail server's */
        record NotTaken(String words) implements Outcome {}

        /** No mail goes at all just now. */
        record NoServer() implements Outcome {}

        /** Another one is on its way. */
        record Busy() implements Outcome {}
    }

    public Outcome send(Addressed letter) {
        try {
            return line.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS) ? alone(letter) : new Outcome.Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Busy();
        }
    }

    private Outcome alone(Addressed letter) {
        try (post) {
            return post.reach() == Post.Reach.REACHED ? outcome(post.send(letter)) : new Outcome.NoServer();
        } finally {
            line.unlock();
        }
    }

    private static Outcome outcome(Answer answer) {
        return answer.isTaken() ? new Outcome.Sent() : new Outcome.NotTaken(answer.words());
    }
}
