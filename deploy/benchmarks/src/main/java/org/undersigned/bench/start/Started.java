package org.undersigned.bench.start;

/**
 * @param millis from the start of the process until it served
 * @param processorMillis that it took of the processors until then
 * @param megabytes of physical memory a second later
 */
record Started(double millis, double processorMillis, double megabytes) {}
