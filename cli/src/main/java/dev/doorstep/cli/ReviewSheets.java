package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.review.Dimension;
import dev.doorstep.review.Rating;
import dev.doorstep.review.Review;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How reviews are shown, and what they say together. */
final class ReviewSheets {
    private static final int HUNDREDTHS = 2;

    private ReviewSheets() {}

    static Report rating(Rating rating) {
        return Report.detail(
                "rating",
                rating,
                Column.of("stars", shown -> BigDecimal.valueOf(shown.hundredths(), HUNDREDTHS)),
                Column.of("reviews", Rating::reviews),
                Column.of("quality", shown -> stars(shown, Dimension.QUALITY)),
                Column.of("attitude", shown -> stars(shown, Dimension.ATTITUDE)),
                Column.of("skill", shown -> stars(shown, Dimension.SKILL)),
                Column.of("efficiency", shown -> stars(shown, Dimension.EFFICIENCY)),
                Column.of("expectation", shown -> stars(shown, Dimension.EXPECTATION)));
    }

    static Report reviews(List<Review> reviews) {
        return Report.list(
                "reviews",
                reviews,
                Column.of("at", Review::submittedAt),
                Column.of("quality", review -> review.scores().quality()),
                Column.of("attitude", review -> review.scores().attitude()),
                Column.of("skill", review -> review.scores().skill()),
                Column.of("efficiency", review -> review.scores().efficiency()),
                Column.of("expectation", review -> review.scores().expectation()),
                Column.of("text", Review::text));
    }

    private static BigDecimal stars(Rating rating, Dimension dimension) {
        return BigDecimal.valueOf(rating.stars(dimension)).setScale(HUNDREDTHS, RoundingMode.DOWN);
    }
}
