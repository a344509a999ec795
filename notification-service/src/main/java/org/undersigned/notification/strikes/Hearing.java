package org.undersigned.notification.strikes;

/**
 * How many people a change concerns, at the moment it is looked at.
 *
 * @param asking who asked for strike dates and can be written to
 * @param told of these, who was told an older date that still stood
 * @param waiting of the others, who waits for a mail about an older date
 * @param reminders queued for an older date; they die with it
 */
public record Hearing(long asking, long told, long waiting, long reminders) {

    long hear(Change change) {
        return switch (change) {
            case Change.Planned it -> asking;
            case Change.Moved it -> told + waiting;
            case Change.Cancelled it -> told;
            case Change.Unchanged it -> 0;
        };
    }
}
