package dev.doorstep.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Ratings cannot be turned by few reviews, and depend on nothing but the reviews. */
@Tag("REV-01")
@Tag("AHEAD-22")
class RatingPropertyTest {
    @Property
    void a_rating_lies_between_one_and_five_stars(@ForAll @Size(max = 300) List<@From("scores") Scores> reviews) {
        Rating rating = rating(reviews);
        assertThat(rating.stars()).isBetween(1.0, 5.0);
        for (Dimension dimension : Dimension.values()) {
            assertThat(rating.stars(dimension)).isBetween(1.0, 5.0);
        }
    }

    @Property
    void the_order_of_reviews_does_not_matter(
            @ForAll @Size(max = 50) List<@From("scores") Scores> reviews, @ForAll Random order) {
        List<Scores> shuffled = new ArrayList<>(reviews);
        Collections.shuffle(shuffled, order);
        assertThat(rating(shuffled)).isEqualTo(rating(reviews));
        assertThat(rating(shuffled).stars()).isEqualTo(rating(reviews).stars());
    }

    @Property
    void one_star_more_in_any_dimension_raises_the_rating(
            @ForAll @Size(min = 1, max = 50) List<@From("scores") Scores> reviews,
            @ForAll @IntRange(min = 0, max = 49) int at,
            @ForAll Dimension dimension) {
        int index = at % reviews.size();
        Scores better = raise(reviews.get(index), dimension);
        List<Scores> raised = new ArrayList<>(reviews);
        raised.set(index, better);
        if (better.equals(reviews.get(index))) {
            assertThat(rating(raised)).isEqualTo(rating(reviews));
        } else {
            assertThat(rating(raised).stars()).isGreaterThan(rating(reviews).stars());
            assertThat(rating(raised).stars(dimension))
                    .isGreaterThan(rating(reviews).stars(dimension));
        }
    }

    @Property
    void a_review_above_the_rating_never_lowers_it_and_one_below_never_raises_it(
            @ForAll @Size(max = 50) List<@From("scores") Scores> reviews,
            @ForAll @IntRange(min = 1, max = 5) int stars) {
        double before = rating(reviews).stars();
        List<Scores> more = new ArrayList<>(reviews);
        more.add(Scores.all(stars));
        double after = rating(more).stars();
        assertThat(Double.compare(after, before)).isEqualTo(Double.compare(stars, before));
    }

    @Property
    void removing_a_review_restores_the_rating_exactly(
            @ForAll @Size(max = 50) List<@From("scores") Scores> reviews, @ForAll("scores") Scores fraud) {
        List<Scores> with = new ArrayList<>(reviews);
        with.add(0, fraud);
        with.remove(0);
        assertThat(rating(with).stars()).isEqualTo(rating(reviews).stars());
    }

    @Example
    void one_perfect_review_never_outranks_two_hundred_nearly_perfect_ones() {
        List<Scores> many = new ArrayList<>(Collections.nCopies(180, Scores.all(5)));
        many.addAll(Collections.nCopies(20, Scores.all(4)));
        assertThat(rating(many)).isGreaterThan(rating(List.of(Scores.all(5))));
        assertThat(rating(many).stars()).isGreaterThan(4.8);
        assertThat(rating(List.of(Scores.all(5))).stars()).isLessThan(4.1);
    }

    @Example
    void nobody_s_review_leaves_the_prior() {
        assertThat(rating(List.of()).stars()).isEqualTo(Rating.PRIOR_MEAN);
    }

    @Provide
    Arbitrary<Scores> scores() {
        Arbitrary<Integer> stars = Arbitraries.integers().between(Scores.MIN, Scores.MAX);
        return Combinators.combine(stars, stars, stars, stars, stars).as(Scores::new);
    }

    private static Rating rating(List<Scores> reviews) {
        ScoreTally tally = ScoreTally.NONE;
        for (Scores scores : reviews) {
            tally = tally.plus(scores);
        }
        return new Rating(tally);
    }

    private static Scores raise(Scores scores, Dimension dimension) {
        return new Scores(
                raised(scores.quality(), dimension == Dimension.QUALITY),
                raised(scores.attitude(), dimension == Dimension.ATTITUDE),
                raised(scores.skill(), dimension == Dimension.SKILL),
                raised(scores.efficiency(), dimension == Dimension.EFFICIENCY),
                raised(scores.expectation(), dimension == Dimension.EXPECTATION));
    }

    private static int raised(int stars, boolean chosen) {
        return chosen ? Math.min(stars + 1, Scores.MAX) : stars;
    }
}
