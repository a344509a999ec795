package org.undersigned.tally.results.rest;

/**
 * A row of a breakdown as the page shows it.
 *
 * @param named in the campaign's own words, which may be another language than the page's
 * @param width of its bar, of 100
 * @param share of all signatures, such as {@code 12.5%}
 */
public record Line(String name, boolean named, long signatures, Long paper, double width, String share) {}
