package org.undersigned.notification.mailings.letters;

import java.util.List;

import org.undersigned.notification.mailings.letters.Letter.Block;
import org.undersigned.notification.strikes.Strike;

/**
 * What one kind of letter says, before it is put on the paper that all of them share.
 *
 * @param subject without the petition's title, which follows every subject
 * @param calendar strikes to attach
 */
record Draft(String subject, String preview, String kicker, String heading, List<Strike> calendar, List<Block> blocks) {

    static Draft of(String subject, String preview, String kicker, String heading, Block... blocks) {
        return new Draft(subject, preview, kicker, heading, List.of(), List.of(blocks));
    }

    Draft attaching(List<Strike> strikes) {
        return new Draft(subject, preview, kicker, heading, strikes, blocks);
    }
}
