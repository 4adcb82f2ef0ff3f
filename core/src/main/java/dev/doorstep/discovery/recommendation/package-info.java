/**
 * What others book, and what a customer may want next, with the reasons.
 *
 * <p>Popularity is counted from the orders when it is asked for, never from a copy. An order counts once, from when it
 * was paid as agreed; one that was called off does not count. An order whose money went back without its being called
 * off still counts: it was wanted, and what was wrong with it is for the reviews to say.
 *
 * <p>A recommendation is made of values, without a clock and without dice: the same customer, orders and instant bring
 * the same list on every store. {@link dev.doorstep.discovery.recommendation.AffinityRecommender} comes with Doorstep;
 * a host with a model of its own puts another {@link dev.doorstep.discovery.recommendation.Recommender} in its place.
 */
@NullMarked
package dev.doorstep.discovery.recommendation;

import org.jspecify.annotations.NullMarked;
