package org.undersigned.notification.quarantine;

import java.util.List;

import io.smallrye.mutiny.Uni;

/** Where records go that say nothing, to be looked at and driven again. */
public interface Quarantine {

    /** Keeps them; one that is kept already stays as it is. */
    Uni<Void> put(List<Quarantined> records);
}
