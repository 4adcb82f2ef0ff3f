package dev.doorstep.dispatch.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.ScoreModelId;
import dev.doorstep.kernel.VisitId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** A share of the visits goes by a model: always the same ones, and as many as the policy says. */
@Tag("DSP-07")
class ScoringPropertyTest {
    private static final ScoreModelId MODEL = ScoreModelId.of("house-2");
    private static final int VISITS = 20_000;

    /** Hoeffding 1963: a share of so many visits strays farther once in a billion times. */
    private static final double STRAY = Math.sqrt(Math.log(2e9) / (2 * VISITS));

    @Property(tries = 50)
    void a_share_of_the_visits_is_as_large_as_it_says_even_of_identities_in_a_row(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 100) int percent) {
        Scoring scoring = new Scoring(MODEL, percent);
        long origin = random.nextLong();
        long counted = LongStream.range(0, VISITS)
                .mapToObj(number -> new VisitId(new UUID(origin, origin + number)))
                .filter(scoring::countsFor)
                .count();
        assertThat((double) counted / VISITS).isBetween(percent / 100.0 - STRAY, percent / 100.0 + STRAY);
    }

    @Property
    void a_larger_share_holds_every_visit_of_a_smaller_one(
            @ForAll long high, @ForAll long low, @ForAll @IntRange(min = 1, max = 99) int percent) {
        VisitId visit = new VisitId(new UUID(high, low));
        boolean counts = new Scoring(MODEL, percent).countsFor(visit);
        assertThat(new Scoring(MODEL, percent).countsFor(visit)).isEqualTo(counts);
        assertThat(counts).matches(small -> !small || new Scoring(MODEL, percent + 1).countsFor(visit));
        assertThat(new Scoring(MODEL, 100).countsFor(visit)).isTrue();
    }

    @Example
    void a_score_stays_within_its_bounds_and_a_share_that_is_none_is_refused() {
        Score.Part huge = new Score.Part(Score.COST_MAX, new LocalText("贵", "Dear"));
        assertThat(new Score(List.of(huge, huge)).cost()).isEqualTo(Score.COST_MAX);
        assertThat(Score.NONE.cost()).isZero();
        assertThatThrownBy(() -> new Scoring(MODEL, 0)).hasMessageContaining("0 percent");
        assertThatThrownBy(() -> new Scoring(MODEL, 101)).hasMessageContaining("101 percent");
    }
}
