package org.undersigned.faults.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;

/** Everything the load client was told, and how it stands with each of its people. As large as the load. */
public final class Ledger {

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final ConcurrentMap<Integer, Standing> people = new ConcurrentHashMap<>();

    public void note(Answer answer) {
        answers.add(answer);
    }

    public void note(Standing standing) {
        people.merge(standing.person().number(), standing, Standing::followedBy);
    }

    /** Somebody has stopped mails; whatever else they do does not change that. */
    void unsubscribed(int person, Standing.Unsubscribed how) {
        people.computeIfPresent(person, (number, standing) -> standing.leaving(how));
    }

    public List<Answer> answers() {
        return new ArrayList<>(answers);
    }

    public List<Standing> people() {
        return new ArrayList<>(people.values());
    }

    public long count(Act act) {
        return answers.stream()
                .filter(answer -> answer.act() == act && answer.isYes())
                .count();
    }
}
