package org.undersigned.notification.strikes.store;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.undersigned.notification.strikes.Strike;

@Entity
@Table(name = "strike")
class StrikeRow {

    @Id
    String id;

    String petition;

    int sequence;

    @Enumerated(EnumType.STRING)
    Strike.Status status;

    String title;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "time_zone")
    String timeZone;

    String place;

    @Column(name = "changed_at")
    Instant changedAt;

    static StrikeRow of(Strike strike) {
        var row = new StrikeRow();
        row.id = strike.id();
        row.petition = strike.petition();
        row.sequence = strike.sequence();
        row.status = strike.status();
        row.title = strike.title();
        row.startsAt = strike.startsAt();
        row.endsAt = strike.endsAt();
        row.timeZone = strike.timeZone();
        row.place = strike.place();
        row.changedAt = strike.changedAt();
        return row;
    }

    Strike strike() {
        return new Strike(id, petition, sequence, status, title, startsAt, endsAt, timeZone, place, changedAt);
    }
}
