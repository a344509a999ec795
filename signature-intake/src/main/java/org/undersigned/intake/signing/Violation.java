package org.undersigned.intake.signing;

/** A field and what is wrong with it. */
public record Violation(String field, Fault fault) {}
