package org.undersigned.local.crowd;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Who was told of which milestone. Everybody who asked and had confirmed before it was passed must have been told once;
 * who confirmed about then may have been; nobody may have been told twice.
 */
final class MilestoneMails {

    /** Clocks of one machine agree; the way from the button to the register takes a while in a surge. */
    private static final Duration ABOUT = Duration.ofSeconds(10);

    private final Invention crowd;
    private final Ledger ledger;
    private final Mailbox mailbox;

    MilestoneMails(Invention crowd, Ledger ledger, Mailbox mailbox) {
        this.crowd = crowd;
        this.ledger = ledger;
        this.mailbox = mailbox;
    }

    /**
     * @param isLeftToAHigherOne several passed at once are one mail, with the highest; the tally says when each was passed
     * @param due people who must have been told; {@code told} of those; {@code twice} of all
     */
    record Milestone(long threshold, boolean isLeftToAHigherOne, int due, int told, int twice, int mails) {

        boolean isRight() {
            return isLeftToAHigherOne ? mails == 0 : twice == 0 && told == due;
        }
    }

    List<Milestone> count(TreeMap<Long, Instant> reached, Instant since) {
        var sums = new TreeMap<Long, int[]>();
        reached.forEach((threshold, at) -> {
            if (!at.isBefore(since)) {
                sums.put(threshold, new int[4]);
            }
        });
        IntStream.range(0, ledger.size())
                .filter(this::isAskingInbox)
                .parallel()
                .forEach(owner -> add(owner, reached, sums));
        return milestones(reached, sums);
    }

    private static List<Milestone> milestones(TreeMap<Long, Instant> reached, TreeMap<Long, int[]> sums) {
        var milestones = new ArrayList<Milestone>();
        sums.forEach((threshold, sum) -> milestones.add(
                new Milestone(threshold, isLeftToAHigherOne(threshold, reached), sum[0], sum[1], sum[2], sum[3])));
        return milestones;
    }

    private static boolean isLeftToAHigherOne(long threshold, TreeMap<Long, Instant> reached) {
        return reached.tailMap(threshold, false).containsValue(reached.get(threshold));
    }

    private boolean isAskingInbox(int index) {
        return crowd.role(index) == Invention.Role.FIRST && ledger.confirmedAt(index) > 0 && askers(index) > 0;
    }

    private int askers(int owner) {
        return (int) IntStream.range(owner, owner + ledger.people(owner))
                .filter(index -> crowd.person(index).asksFor("milestones"))
                .count();
    }

    private void add(int owner, TreeMap<Long, Instant> reached, TreeMap<Long, int[]> sums) {
        var told = told(owner);
        int askers = askers(owner);
        synchronized (sums) {
            sums.forEach((threshold, sum) -> {
                int mails = told.getOrDefault(threshold, 0);
                int due = wasConfirmedBefore(owner, reached.get(threshold)) ? askers : 0;
                sum[0] += due;
                sum[1] += Math.min(mails, due);
                sum[2] += Math.max(0, mails - askers);
                sum[3] += mails;
            });
        }
    }

    private boolean wasConfirmedBefore(int owner, Instant reached) {
        return Instant.ofEpochMilli(ledger.confirmedAt(owner)).plus(ABOUT).isBefore(reached);
    }

    /** How many mails of each milestone lie in the inbox. */
    private Map<Long, Integer> told(int owner) {
        var told = new HashMap<Long, Integer>();
        for (var subject : mailbox.subjects(crowd.person(owner).email())) {
            Headline.milestones(subject).forEach(threshold -> told.merge(threshold, 1, Integer::sum));
        }
        return told;
    }
}
