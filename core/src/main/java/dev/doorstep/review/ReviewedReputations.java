package dev.doorstep.review;

import dev.doorstep.dispatch.scoring.Reputation;
import dev.doorstep.dispatch.scoring.Reputations;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.WorkerId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What customers say of workers, as their reviews have it.
 *
 * @param reviews the reviews of the branch
 */
public record ReviewedReputations(Reviews reviews) implements Reputations {
    private static final Reputation UNREVIEWED = reputation(Map.of());

    @Override
    public Function<WorkerId, Reputation> all() {
        Map<WorkerId, Reputation> known = new HashMap<>();
        reviews.tallies().forEach((worker, tallies) -> known.put(worker, reputation(tallies)));
        return worker -> known.getOrDefault(worker, UNREVIEWED);
    }

    private static Reputation reputation(Map<OfferingId, ScoreTally> tallies) {
        Map<OfferingId, Long> reviewsOf = new HashMap<>();
        tallies.forEach((offering, tally) -> reviewsOf.put(offering, tally.reviews()));
        ScoreTally all = tallies.values().stream().reduce(ScoreTally.NONE, ScoreTally::plus);
        return new Reputation(new Rating(all).hundredths(), reviewsOf);
    }
}
