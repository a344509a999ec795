package org.undersigned.tally.register.rest;

import org.undersigned.tally.problem.Faults;

/** Why a record is left uncounted, for whoever wonders later. */
public record Note(String note) {

    private static final int LONGEST = 500;

    /** @throws Faults where nothing is said, or too much */
    static String checked(Note sent) {
        return checked(sent == null ? null : sent.note());
    }

    static String checked(String note) {
        if (note == null || note.isBlank() || note.length() > LONGEST || note.indexOf('\0') >= 0) {
            throw Faults.of("note", "says in at most 500 characters why these are left uncounted");
        }
        return note.strip();
    }
}
