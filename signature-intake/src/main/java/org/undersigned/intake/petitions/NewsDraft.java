package org.undersigned.intake.petitions;

/**
 * News as its organiser wrote it.
 *
 * @param at when it happened, ISO 8601, for who tells it later; null for the moment it is told first
 */
public record NewsDraft(String title, String text, String at) {}
