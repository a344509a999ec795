package org.undersigned.intake.web;

/** An answer for programs in which there is something for people to read: {@link InLanguage} has it said in theirs. */
public interface Untold {

    /** @return what is written as JSON */
    Object in(FaultWords words);
}
