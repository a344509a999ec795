package org.undersigned.faults.cases;

import java.sql.SQLException;

/** Somebody else's transaction has what counting needs, and does not let go of it. */
record LockHeld() implements Case {

    @Override
    public int number() {
        return 15;
    }

    @Override
    public String fault() {
        return "A lock on what was counted is held in the database";
    }

    @Override
    public String criterion() {
        return "Counting waits, and goes on by itself when the lock is gone";
    }

    @Override
    public void inject(Scene scene) {
        scene.awaitPeople(10);
        try (var connection = scene.stage().tally().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from consumed for update");
            scene.note("every row of consumed is locked");
            scene.pause(scene.scale().seconds(120, 20));
            connection.rollback();
            scene.note("the lock is gone");
        } catch (SQLException e) {
            throw new IllegalStateException("The lock could not be held", e);
        }
    }
}
