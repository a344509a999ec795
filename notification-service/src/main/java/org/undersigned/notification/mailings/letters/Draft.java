package org.undersigned.notification.mailings.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.undersigned.notification.mailings.letters.Letter.Block;
import org.undersigned.notification.mailings.letters.Letter.Heading;
import org.undersigned.notification.strikes.Strike;

/**
 * What one kind of letter says, before it is put on the paper that all of them share.
 *
 * @param subject without the petition's title, which follows every subject
 * @param greeting how it begins
 * @param calendar strikes to attach
 */
record Draft(
        String subject,
        String preview,
        String kicker,
        String heading,
        String greeting,
        List<Strike> calendar,
        List<Block> blocks) {

    static Draft of(String subject, String preview, String kicker, String heading, String greeting, Block... blocks) {
        return new Draft(subject, preview, kicker, heading, greeting, List.of(), List.of(blocks));
    }

    Draft attaching(List<Strike> strikes) {
        return new Draft(subject, preview, kicker, heading, greeting, strikes, blocks);
    }

    /** One letter where there would have been two. */
    Draft and(Draft other) {
        var all = new ArrayList<>(blocks);
        all.removeAll(other.blocks());
        all.add(new Heading(other.heading()));
        all.addAll(other.blocks());
        return new Draft(
                subject + " · " + other.subject(),
                preview + " " + other.preview(),
                kicker,
                heading,
                greeting,
                Stream.concat(calendar.stream(), other.calendar().stream()).toList(),
                all);
    }
}
