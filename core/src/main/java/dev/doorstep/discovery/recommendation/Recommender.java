package dev.doorstep.discovery.recommendation;

import java.util.List;

/** Says what a customer may want next. It is a pure function: what it is given is all that it may look at. */
@FunctionalInterface
public interface Recommender {
    /**
     * Picks from what can be bought now, the best first.
     *
     * @param limit the most that are wanted, 1 or more
     */
    List<Recommendation> recommend(Taste taste, List<Candidate> candidates, int limit);
}
