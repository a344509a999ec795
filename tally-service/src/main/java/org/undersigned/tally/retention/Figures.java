package org.undersigned.tally.retention;

/**
 * How many petitions stand where.
 *
 * @param ending what is personal goes within a month
 * @param due its time has come, and it is not all gone yet
 * @param ended it is gone
 */
public record Figures(long ending, long due, long ended) {}
