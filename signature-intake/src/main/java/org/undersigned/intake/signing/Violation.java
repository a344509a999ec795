package org.undersigned.intake.signing;

/** A field at fault and the words that say how to put it right. */
public record Violation(String field, String message) {}
