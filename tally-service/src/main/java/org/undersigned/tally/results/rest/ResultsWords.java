package org.undersigned.tally.results.rest;

import java.time.ZonedDateTime;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.undersigned.tally.register.Channel;
import org.undersigned.tally.results.Nation;

/** Every sentence of the results page. */
@MessageBundle("results")
public interface ResultsWords {

    @Message
    String skip();

    @Message
    String languages();

    @Message
    String motto();

    @Message
    String toPetition();

    @Message
    String results();

    @Message
    String resultsOf(String title);

    @Message
    String description(long count);

    /** What follows the number. */
    @Message
    String haveSigned(long count);

    @Message
    String gathered(long online, long paper);

    @Message
    String closedAt(ZonedDateTime moment);

    @Message
    String asOf(ZonedDateTime moment);

    @Message
    String curve();

    /** The drawing said, for who cannot see it. */
    @Message
    String drawn(long count, ZonedDateTime from, ZonedDateTime to);

    @Message
    String keys();

    @Message
    String said(String day, String total, String added);

    @Message
    String asTable();

    @Message
    String day();

    @Message
    String thatDay();

    @Message
    String total();

    @Message
    String hours();

    @Message
    String hoursDrawn(long sum, ZonedDateTime from, ZonedDateTime to);

    @Message
    String milestones();

    @Message
    String reachedAt(ZonedDateTime moment);

    @Message
    String notReached(long missing);

    @Message
    String areas();

    @Message
    String areasLead();

    @Message
    String looked(long count);

    @Message
    String mapped(long areas, String first, long count);

    @Message
    String legend();

    @Message
    String noneOrFew();

    @Message
    String orMore(long from);

    @Message
    String upTo(long from, long to);

    @Message
    String nations();

    @Message
    String countries();

    @Message
    String occupations();

    @Message
    String channels();

    @Message
    String gatherings();

    @Message
    String name();

    @Message
    String signatures();

    @Message
    String share();

    @Message
    String onPaper();

    @Message
    String unknown();

    @Message
    String ratherNot();

    @Message
    String noGathering();

    @Message
    String other();

    @Message
    String otherIn(String nation);

    @Message
    String few();

    @Message
    String corrections();

    @Message
    String correctionsLead(long fallen, long restored);

    @Message
    String neverFell();

    @Message
    String when();

    @Message
    String why();

    @Message
    String undone();

    @Message
    String allCorrections();

    @Message
    String allCorrectionsOf(String title);

    @Message
    String newestCorrections();

    @Message
    String olderCorrections();

    @Message
    String firstCorrection();

    @Message
    String pages();

    @Message
    String toResults();

    @Message
    String downloads();

    @Message
    String asCsv();

    @Message
    String asJson();

    @Message
    String hoursAsCsv();

    @Message
    String correctionsAsCsv();

    @Message
    String correctionsAsJson();

    @Message
    String nobodyYet();

    @Message
    String channel(Channel channel);

    @Message
    String nation(Nation nation);

    /** @param code as the ledger has it; one there may be none yet for is the last of them */
    @Message
    String reason(String code);
}
