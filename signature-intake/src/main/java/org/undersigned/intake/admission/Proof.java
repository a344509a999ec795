package org.undersigned.intake.admission;

/**
 * That what was asked has been done.
 *
 * @param text what tells it from every other
 */
record Proof(String signal, String text) {}
