package dev.doorstep.discovery.search;

/**
 * How much one term says about one offering.
 *
 * @param entry the place of the offering in the index
 * @param weight how much, by how often it stands where
 */
record Posting(int entry, double weight) {}
