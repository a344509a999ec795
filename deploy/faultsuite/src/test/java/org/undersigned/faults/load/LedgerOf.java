package org.undersigned.faults.load;

import java.util.List;

/** Ledgers and people for tests, made without a crowd. */
public final class LedgerOf {

    private LedgerOf() {}

    public static Ledger of(List<Answer> answers, List<Standing> people) {
        var ledger = new Ledger();
        answers.forEach(ledger::note);
        people.forEach(ledger::note);
        return ledger;
    }

    public static Person person(int number) {
        return Person.of("p", number, 7);
    }
}
