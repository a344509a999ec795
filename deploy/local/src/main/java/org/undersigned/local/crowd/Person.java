package org.undersigned.local.crowd;

import java.util.List;

/** What somebody types into the form. */
record Person(String name, String email, String postcode, String country, String occupation, List<String> updates) {

    boolean asksFor(String update) {
        return updates.contains(update);
    }
}
