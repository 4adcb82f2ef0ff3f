package dev.doorstep.dispatch.scoring;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.ScoreModelId;
import java.util.ArrayList;
import java.util.List;

/**
 * What comes with Doorstep: stars and proven experience. A star more than usual is worth two kilometres, a review for
 * the offering a hundred metres, up to {@value #REVIEWS_MAX} of them.
 */
public final class StandardScoreModel implements ScoreModel {
    /** The code of the model. */
    public static final ScoreModelId ID = ScoreModelId.of("standard-1");

    /** How many reviews of an offering prove experience with it. */
    public static final int REVIEWS_MAX = 20;

    private static final int USUAL_HUNDREDTHS = 400;
    private static final int COST_A_HUNDREDTH = 20;
    private static final int BONUS_A_REVIEW = 100;

    @Override
    public ScoreModelId id() {
        return ID;
    }

    @Override
    public Score score(ScoreFacts facts) {
        List<Score.Part> parts = new ArrayList<>();
        int hundredths = facts.reputation().hundredths();
        if (hundredths != USUAL_HUNDREDTHS) {
            long cost = (long) COST_A_HUNDREDTH * (USUAL_HUNDREDTHS - hundredths);
            String stars = "%d.%02d".formatted(hundredths / 100, hundredths % 100);
            parts.add(new Score.Part(
                    cost,
                    new LocalText("评分 " + stars + " 星，平常为 4.00", "Rated " + stars + " stars, where 4.00 is usual")));
        }
        long proven =
                Math.min(REVIEWS_MAX, facts.reputation().reviews(facts.demand().offering()));
        if (proven > 0) {
            parts.add(new Score.Part(
                    -BONUS_A_REVIEW * proven,
                    new LocalText(
                            "该项目已获 " + proven + " 条评价（最多计 " + REVIEWS_MAX + " 条）",
                            "Reviewed " + proven + " times for this offering, " + REVIEWS_MAX + " at the most")));
        }
        return new Score(parts);
    }
}
