package org.undersigned.intake.following;

import java.io.IOException;

/** A compacted topic that this replica keeps a view of. */
public interface FollowedTopic {

    String topic();

    /**
     * Takes what a record says into the view.
     *
     * @param type the record's {@code ce_type}; null where it has none
     * @throws IOException where it cannot be read
     */
    void take(String type, byte[] value) throws IOException;

    /** The key is no more. */
    void drop(String key);
}
