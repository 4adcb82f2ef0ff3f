package dev.doorstep.availability.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.catalog.Effort;
import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** A model says more the more it knows, and never too much. */
@Tag("DSP-13")
class DurationModelPropertyTest {
    private static final OfferingId CLEANING = OfferingId.of("CLEANING");
    private static final PersonCode W1 = PersonCode.of("W1");
    private static final PersonCode W2 = PersonCode.of("W2");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final DurationSource SOURCE = new DurationSource(DAY.minusDays(90), DAY.minusDays(1), 1, 0);

    @Property
    void the_time_stays_within_the_bounds_on_the_grain_however_long_work_took_and_however_often_it_was_done(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 288) int grains) {
        DurationTerms terms = terms(random);
        DurationModel model = model(terms, quantile(random), quantile(random));
        Duration sold = Grain.LENGTH.multipliedBy(grains);
        for (PersonCode worker : new PersonCode[] {W1, W2}) {
            long minutes = model.expected(CLEANING, worker, sold)
                    .orElseThrow()
                    .atDoor()
                    .toMinutes();
            assertThat(100 * minutes).isGreaterThanOrEqualTo(terms.leastPercent() * sold.toMinutes());
            assertThat(100 * minutes).isLessThanOrEqualTo(terms.mostPercent() * sold.toMinutes());
            assertThat(minutes).isPositive().isLessThanOrEqualTo(Effort.MINUTES_MAX);
            assertThat(Grain.divides((int) minutes)).isTrue();
            Statistics.label("time").collect(Long.compare(minutes, sold.toMinutes()));
        }
    }

    @Property
    void the_figure_lies_between_that_of_the_worker_and_what_is_sold_and_nearer_to_the_worker_with_every_visit(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 500) int visits) {
        DurationTerms terms = terms(random);
        DurationQuantile all = quantile(random);
        DurationQuantile own = new DurationQuantile(visits, quantile(random).basisPoints());
        int usual = share(model(terms, all, own), W2);
        int few = share(model(terms, all, own), W1);
        int more = share(model(terms, all, new DurationQuantile(visits + 1, own.basisPoints())), W1);
        assertThat(usual).isBetween(Math.min(10_000, all.basisPoints()), Math.max(10_000, all.basisPoints()));
        assertThat(few).isBetween(Math.min(usual, own.basisPoints()), Math.max(usual, own.basisPoints()));
        assertThat(Math.abs(own.basisPoints() - more)).isLessThanOrEqualTo(Math.abs(own.basisPoints() - few));
        int countless = share(model(terms, all, new DurationQuantile(100_000_000, own.basisPoints())), W1);
        assertThat(countless).isBetween(own.basisPoints() - 1, own.basisPoints() + 1);
    }

    @Example
    void the_figure_says_where_it_comes_from() {
        DurationModel model = model(
                new DurationTerms(75, 10, 75, 150), new DurationQuantile(90, 12_000), new DurationQuantile(30, 8_000));
        ExpectedDuration own = model.expected(CLEANING, W1, Duration.ofHours(2)).orElseThrow();
        // Of the offering (90 x 120 % + 10 x 100 %) / 100 = 118 %; of W1 (30 x 80 % + 10 x 118 %) / 40 = 89.5 %.
        assertThat(own)
                .isEqualTo(new ExpectedDuration(
                        model.named(), 75, 30, 90, 8_950, Duration.ofHours(2), Duration.ofMinutes(105)));
        ExpectedDuration others =
                model.expected(CLEANING, W2, Duration.ofHours(2)).orElseThrow();
        assertThat(others.basisPoints()).isEqualTo(11_800);
        assertThat(others.atDoor()).isEqualTo(Duration.ofMinutes(140));
        assertThat(others.workerVisits()).isZero();
        assertThat(model.expected(OfferingId.of("OTHER"), W1, Duration.ofHours(2)))
                .isEmpty();
    }

    @Example
    void terms_that_nobody_can_mean_are_refused() {
        assertThatThrownBy(() -> new DurationTerms(100, 10, 75, 150)).hasMessageContaining("quantile");
        assertThatThrownBy(() -> new DurationTerms(75, 0, 75, 150)).hasMessageContaining("prior");
        assertThatThrownBy(() -> new DurationTerms(75, 10, 101, 150)).hasMessageContaining("shortest");
        assertThatThrownBy(() -> new DurationTerms(75, 10, 75, 99)).hasMessageContaining("longest");
        assertThatThrownBy(() -> new DurationSource(DAY, DAY.plusDays(366), 0, 0))
                .hasMessageContaining("366 days");
        assertThat(new DurationSource(DAY, DAY.plusDays(365), 0, 0).leftOut()).isZero();
    }

    private static int share(DurationModel model, PersonCode worker) {
        return model.expected(CLEANING, worker, Duration.ofHours(1))
                .orElseThrow()
                .basisPoints();
    }

    private static DurationModel model(DurationTerms terms, DurationQuantile all, DurationQuantile own) {
        return new DurationModel(
                DurationModelId.of("spring"),
                DAY,
                null,
                terms,
                SOURCE,
                Map.of(CLEANING, new OfferingDurations(all, Map.of(W1, own))),
                1);
    }

    private static DurationTerms terms(Random random) {
        return new DurationTerms(
                1 + random.nextInt(99), 1 + random.nextInt(50), 10 + random.nextInt(91), 100 + random.nextInt(300));
    }

    private static DurationQuantile quantile(Random random) {
        return new DurationQuantile(1 + random.nextInt(300), 1 + random.nextInt(50_000));
    }
}
