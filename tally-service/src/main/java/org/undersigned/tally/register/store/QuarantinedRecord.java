package org.undersigned.tally.register.store;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.undersigned.tally.register.Poison;

/** A record that could not be read or counted, as it came. */
@Entity
@Table(name = "quarantine")
@IdClass(QuarantinedRecord.Place.class)
public class QuarantinedRecord {

    private static final int LONGEST = 200;

    @Id
    public String topic;

    @Id
    public int partition;

    @Id
    @Column(name = "log_offset")
    public long offset;

    public Instant at;
    public String type;
    public String reason;

    /** Key of the record and, where it can be read, its petition: by them it is found when its signatory is erased. */
    @JsonIgnore
    public String inbox;

    public String petition;

    /** Not shown: it may be personal. */
    @JsonIgnore
    public byte[] payload;

    static QuarantinedRecord of(String topic, Poison poison) {
        var record = new QuarantinedRecord();
        record.topic = topic;
        record.partition = poison.place().partition();
        record.offset = poison.place().offset();
        record.at = poison.at();
        record.type = plain(poison.type());
        record.reason = poison.reason();
        record.inbox = plain(poison.whose().inbox());
        record.petition = plain(poison.whose().petition());
        record.payload = poison.payload();
        return record;
    }

    /** What no column or index can hold is no fingerprint, no type and no petition of ours; null stands for it. */
    private static String plain(String text) {
        return text == null || text.length() > LONGEST || text.indexOf('\0') >= 0 ? null : text;
    }

    /** Where in which log: the row's identity. */
    public static class Place implements Serializable {
        public String topic;
        public int partition;
        public long offset;

        public Place() {}

        public Place(String topic, int partition, long offset) {
            this.topic = topic;
            this.partition = partition;
            this.offset = offset;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place that
                    && topic.equals(that.topic)
                    && partition == that.partition
                    && offset == that.offset;
        }

        @Override
        public int hashCode() {
            return topic.hashCode() * 31 * 31 + partition * 31 + Long.hashCode(offset);
        }
    }
}
