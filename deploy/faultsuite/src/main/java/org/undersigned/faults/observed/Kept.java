package org.undersigned.faults.observed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.undersigned.faults.stage.Stage;

/**
 * What is kept of somebody.
 *
 * @param email as it was typed
 * @param name as the notification-service has it
 * @param registered the same name, as the register has it
 * @param state in the register, such as {@code COUNTED}
 */
public record Kept(String email, String name, String registered, String state) {

    private record Entry(String name, String state) {}

    public static List<Kept> of(Stage stage, String petition) {
        Map<UUID, Entry> register = new HashMap<>();
        Rows.of(
                stage.tally(),
                row -> register.put(row.getObject(1, UUID.class), new Entry(row.getString(2), row.getString(3))),
                "select id, name, state from signature where petition = ?",
                petition);
        return Rows.of(
                stage.notification(),
                row -> {
                    var entry = register.getOrDefault(row.getObject(3, UUID.class), new Entry(null, null));
                    return new Kept(row.getString(1), row.getString(2), entry.name(), entry.state());
                },
                "select email, name, signature from supporter where petition = ? and email is not null",
                petition);
    }
}
