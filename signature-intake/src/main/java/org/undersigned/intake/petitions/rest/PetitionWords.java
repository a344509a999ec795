package org.undersigned.intake.petitions.rest;

import java.time.ZonedDateTime;

import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("petition")
public interface PetitionWords {

    String petition();

    String opensAt(ZonedDateTime moment);

    String closedAt(ZonedDateTime moment);

    String description(long count);

    String progress();

    /** What follows the number. */
    String haveSigned(long count);

    /** With its numbers marked up: the live counter moves them. */
    String toGo(long missing, long goal);

    String reached(long goal);

    String milestones();

    String reachedOn(ZonedDateTime moment);

    String strikes();

    String calledOff();

    String newDate();

    String strikeDay(ZonedDateTime start);

    String strikeHours(ZonedDateTime start, ZonedDateTime end, boolean sameDay);

    String addToCalendar();

    /** For who hears the link and does not see what it stands beside. */
    String addThis(String title, ZonedDateTime start);

    String addAllDates();

    String datesMove();
}
