package org.undersigned.notification.mailings.letters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** To those who asked to be told of strike dates. */
@MessageBundle("strike")
public interface StrikeWords {

    @Message
    String strikesAhead(int count);

    @Message
    String datesAttached();

    @Message
    String aheadSubject(String day);

    @Message
    String aheadSubjectMany();

    @Message
    String aheadPreview();

    @Message
    String aheadKicker();

    @Message
    String aheadHeading();

    @Message
    String plannedSubject(String day);

    @Message
    String plannedKicker();

    @Message
    String plannedHeading();

    @Message
    String plannedText();

    @Message
    String plannedAttached();

    @Message
    String movedText();

    @Message
    String now();

    @Message
    String noLonger();

    @Message
    String movedAttached();

    @Message
    String movedSubject(String day, String time);

    @Message
    String movedPreview(String when);

    @Message
    String movedKicker();

    @Message
    String movedHeading();

    @Message
    String cancelledSubject(String day);

    @Message
    String cancelledPreview();

    @Message
    String cancelledKicker();

    @Message
    String cancelledHeading();

    @Message
    String cancelledText();

    @Message
    String cancelledCaption();

    @Message
    String cancelledAttached();

    @Message
    String reminderKicker();

    @Message
    String beginsToday();

    @Message
    String thisIsToRemind();

    @Message
    String todaySubject(String time);

    @Message
    String tomorrowSubject(String time);

    @Message
    String comingSubject(String day);

    @Message
    String todayFrom(String time);

    @Message
    String tomorrowFrom(String time);
}
