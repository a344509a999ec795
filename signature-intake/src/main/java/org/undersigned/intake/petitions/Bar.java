package org.undersigned.intake.petitions;

/** A day in a drawing 100 high, in whole units: thousandths of a pixel help nobody. */
public record Bar(int left, int top, int width, int height) {}
