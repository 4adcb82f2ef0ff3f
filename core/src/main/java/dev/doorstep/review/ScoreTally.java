package dev.doorstep.review;

/**
 * The sums of the stars of some reviews.
 *
 * @param reviews how many reviews
 * @param quality the sum of their stars for quality
 * @param attitude the sum of their stars for attitude
 * @param skill the sum of their stars for skill
 * @param efficiency the sum of their stars for efficiency
 * @param expectation the sum of their stars for expectation
 */
public record ScoreTally(long reviews, long quality, long attitude, long skill, long efficiency, long expectation) {
    /** No review. */
    public static final ScoreTally NONE = new ScoreTally(0, 0, 0, 0, 0, 0);

    /** Returns the tally with one more review. */
    public ScoreTally plus(Scores scores) {
        return new ScoreTally(
                reviews + 1,
                quality + scores.quality(),
                attitude + scores.attitude(),
                skill + scores.skill(),
                efficiency + scores.efficiency(),
                expectation + scores.expectation());
    }

    /** Returns the sums of both. */
    public ScoreTally plus(ScoreTally other) {
        return new ScoreTally(
                reviews + other.reviews,
                quality + other.quality,
                attitude + other.attitude,
                skill + other.skill,
                efficiency + other.efficiency,
                expectation + other.expectation);
    }

    long sum(Dimension dimension) {
        return switch (dimension) {
            case QUALITY -> quality;
            case ATTITUDE -> attitude;
            case SKILL -> skill;
            case EFFICIENCY -> efficiency;
            case EXPECTATION -> expectation;
        };
    }
}
