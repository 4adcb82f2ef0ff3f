package dev.doorstep.discovery.recommendation;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import java.util.List;
import java.util.Set;

/**
 * What the customers of a branch looked at, and what they say that they like. {@code RecommendationContract} says what
 * a store owes them.
 */
public interface Interests {
    /**
     * Lists what a customer looked at, each offering once, the latest first; what was looked at in the same moment by
     * its code.
     */
    List<Mark> views(CustomerId customer);

    /** Saves that a customer looked at an offering; an earlier look at the same one is forgotten. */
    void save(CustomerId customer, Mark view);

    /** Forgets that a customer looked at an offering, if they ever did. */
    void remove(CustomerId customer, OfferingId offering);

    /** Returns what a customer likes. */
    Set<String> likes(CustomerId customer);

    /** Lets a customer like exactly these. */
    void like(CustomerId customer, Set<String> tags);
}
