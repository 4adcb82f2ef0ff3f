package dev.doorstep.exchange.city;

/**
 * What a customer says afterwards, as {@code reviews.csv} says.
 *
 * @param ref the request that it is about
 * @param quality 1 to 5
 * @param attitude 1 to 5
 * @param skill 1 to 5
 * @param efficiency 1 to 5
 * @param expectation 1 to 5
 * @param text in words, possibly empty
 */
public record ReviewRow(
        String ref, int quality, int attitude, int skill, int efficiency, int expectation, String text) {}
