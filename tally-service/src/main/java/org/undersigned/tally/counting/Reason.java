package org.undersigned.tally.counting;

/** Why the count fell, as far as the public is told. */
public enum Reason {
    /** Taken back by who signed. */
    WITHDRAWN,
    /** Whose inbox it is never signed. */
    NOT_ME,
    /** Taken out by an organiser's rule, which the public can read. */
    RULE,
    /** The same, where the rule takes out what turned out to be there twice. */
    DUPLICATE,
    /** The count was not what the register holds, and was set right. */
    REPAIR
}
