package org.undersigned.notification.retention;

/**
 * How many petitions stand where.
 *
 * @param due their time has come, and what is personal is not all gone yet
 * @param ended it is gone
 */
public record Figures(long due, long ended) {}
