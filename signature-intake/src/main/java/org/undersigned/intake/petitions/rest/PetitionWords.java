package org.undersigned.intake.petitions.rest;

import java.time.ZonedDateTime;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("petition")
public interface PetitionWords {

    @Message
    String petition();

    @Message
    String opensAt(ZonedDateTime moment);

    @Message
    String closedAt(ZonedDateTime moment);

    @Message
    String description(long count);

    @Message
    String progress();

    /** What follows the number. */
    @Message
    String haveSigned(long count);

    /** With its numbers marked up: the live counter moves them. */
    @Message
    String toGo(long missing, long goal);

    @Message
    String reached(long goal);

    @Message
    String milestones();

    @Message
    String reachedOn(ZonedDateTime moment);

    @Message
    String allResults();

    @Message
    String strikes();

    @Message
    String calledOff();

    @Message
    String newDate();

    @Message
    String strikeDay(ZonedDateTime start);

    @Message
    String strikeHours(ZonedDateTime start, ZonedDateTime end, boolean sameDay);

    @Message
    String addToCalendar();

    /** For who hears the link and does not see what it stands beside. */
    @Message
    String addThis(String title, ZonedDateTime start);

    @Message
    String addAllDates();

    @Message
    String datesMove();
}
