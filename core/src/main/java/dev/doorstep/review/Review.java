package dev.doorstep.review;

import dev.doorstep.kernel.ReviewId;
import dev.doorstep.kernel.Versioned;
import java.time.Instant;

/**
 * What a customer says about an order.
 *
 * @param id the identity
 * @param subject what it is about
 * @param scores the stars
 * @param text the words, up to {@value #TEXT_LENGTH_MAX} characters, or empty
 * @param submittedAt when it was left
 * @param version how often it was saved
 */
public record Review(ReviewId id, ReviewSubject subject, Scores scores, String text, Instant submittedAt, long version)
        implements Versioned<Review> {
    /** The longest text. */
    public static final int TEXT_LENGTH_MAX = 2_000;

    /** Rejects a text that is too long. */
    public Review {
        if (text.length() > TEXT_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "A review of %d characters is longer than %d.".formatted(text.length(), TEXT_LENGTH_MAX));
        }
    }

    @Override
    public Review withVersion(long saved) {
        return new Review(id, subject, scores, text, submittedAt, saved);
    }
}
