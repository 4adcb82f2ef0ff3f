package dev.doorstep.availability.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TravelMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On which days a model holds, and what no model, no figure and no wish of a branch can be. */
@Tag("DSP-13")
class DurationModelTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final OfferingId CLEANING = OfferingId.of("CLEANING");
    private static final OfferingId OTHER = OfferingId.of("OTHER");
    private static final PersonCode W1 = PersonCode.of("W1");
    private static final PersonCode W2 = PersonCode.of("W2");
    private static final DurationQuantile FIGURE = new DurationQuantile(30, 12_000);
    private static final OfferingDurations LEARNED = new OfferingDurations(FIGURE, Map.of(W1, FIGURE, W2, FIGURE));

    @Test
    void holds_from_its_first_day_until_the_day_on_which_it_ends() {
        DurationModel week = model("week", DAY, DAY.plusDays(7));
        assertThat(week.holdsOn(DAY.minusDays(1))).isFalse();
        assertThat(week.holdsOn(DAY)).isTrue();
        assertThat(week.holdsOn(DAY.plusDays(6))).isTrue();
        assertThat(week.holdsOn(DAY.plusDays(7))).isFalse();
        assertThat(week.holdsDuring(DAY.minusDays(9), DAY)).isTrue();
        assertThat(week.holdsDuring(DAY.plusDays(6), DAY.plusDays(9))).isTrue();
        assertThat(week.holdsDuring(DAY.plusDays(7), DAY.plusDays(9))).isFalse();
        assertThat(week.holding(DAY, null).holdsOn(DAY.plusYears(9))).isTrue();
        assertThat(week.holding(DAY.minusDays(1), DAY).holdsOn(DAY)).isFalse();
        assertThatThrownBy(() -> model("week", DAY, DAY)).hasMessageContaining("before it begins");
    }

    @Test
    void of_several_the_one_that_began_last_counts() {
        DurationModel year = model("year", DAY, null);
        DurationModel week = model("week", DAY.plusDays(7), DAY.plusDays(14));
        Durations durations = new Durations(List.of(year, week));
        assertThat(durations.areAsSold()).isFalse();
        assertThat(Durations.AS_SOLD.areAsSold()).isTrue();
        assertThat(durations.on(DAY.minusDays(1))).isEmpty();
        assertThat(durations.on(DAY)).contains(year);
        assertThat(durations.on(DAY.plusDays(7))).contains(week);
        assertThat(durations.on(DAY.plusDays(14))).contains(year);
        assertThat(durations.only(DAY.plusDays(7))).isEqualTo(new Durations(List.of(week)));
        assertThat(durations.only(DAY.minusDays(1))).isEqualTo(Durations.AS_SOLD);
    }

    @Test
    void ways_are_known_once_a_model_has_learned_some() {
        DurationModel works = model("works", DAY, null);
        DurationModel ways =
                works.withWays(new LearnedWays(Map.of(TravelMode.EBIKE, new HourlyWays(FIGURE, Map.of()))));
        assertThat(new Durations(List.of(works)).knowWays()).isFalse();
        assertThat(new Durations(List.of(works, ways)).knowWays()).isTrue();
    }

    @Test
    void what_a_branch_wants_may_change_but_for_the_quantile_that_was_learned() {
        DurationModel model = model("spring", DAY, null).withVersion(3);
        DurationModel other = model.on(new DurationTerms(50, 20, 80, 120));
        assertThat(other.terms()).isEqualTo(new DurationTerms(75, 20, 80, 120));
        assertThat(other.named()).isEqualTo(new DurationModelVersion(model.id(), 3));
        assertThat(model.terms().between(90, 110)).isEqualTo(new DurationTerms(75, 10, 90, 110));
    }

    @Test
    void a_part_of_it_knows_of_some_offerings_and_workers_what_the_whole_knows() {
        DurationModel model = model("spring", DAY, null);
        DurationModel part = model.among(Set.of(CLEANING), Set.of(W2));
        assertThat(part.offerings()).isEqualTo(Map.of(CLEANING, new OfferingDurations(FIGURE, Map.of(W2, FIGURE))));
        assertThat(part.expected(CLEANING, W2, Duration.ofHours(2)))
                .isEqualTo(model.expected(CLEANING, W2, Duration.ofHours(2)));
    }

    @Test
    void nothing_known_of_a_worker_leaves_the_usual_share() {
        DurationModel model = model("spring", DAY, null);
        // Of the offering (30 x 120 % + 10 x 100 %) / 40 = 115 %; of W1 (30 x 120 % + 10 x 115 %) / 40 = 118.75 %.
        assertThat(model.share(LEARNED, null)).isEqualTo(11_500);
        assertThat(model.share(LEARNED, PersonCode.of("W9"))).isEqualTo(11_500);
        assertThat(model.share(LEARNED, W1)).isEqualTo(11_875);
    }

    @Test
    void bounds_are_within_the_bounds_of_bounds() {
        for (int percent : new int[] {1, 99}) {
            assertThat(new DurationTerms(percent, 1, 10, 100).quantilePercent()).isEqualTo(percent);
        }
        assertThat(new DurationTerms(75, 1_000, 100, 1_000).priorVisits()).isEqualTo(1_000);
        refused("quantile", 0, 10, 75, 150);
        refused("quantile", 100, 10, 75, 150);
        refused("prior", 75, 0, 75, 150);
        refused("prior", 75, 1_001, 75, 150);
        refused("shortest", 75, 10, 9, 150);
        refused("shortest", 75, 10, 101, 150);
        refused("longest", 75, 10, 75, 99);
        refused("longest", 75, 10, 75, 1_001);
    }

    private static void refused(String what, int quantile, int prior, int least, int most) {
        assertThatThrownBy(() -> new DurationTerms(quantile, prior, least, most))
                .hasMessageContaining(what);
    }

    @Test
    void a_figure_is_taken_of_some_visits_and_is_a_hundred_times_what_is_sold_at_most() {
        assertThat(new DurationQuantile(1, 1).visits()).isOne();
        assertThat(new DurationQuantile(1, 1_000_000).basisPoints()).isEqualTo(1_000_000);
        assertThatThrownBy(() -> new DurationQuantile(0, 1)).hasMessageContaining("no quantile");
        assertThatThrownBy(() -> new DurationQuantile(1, 0)).hasMessageContaining("no quantile");
        assertThatThrownBy(() -> new DurationQuantile(1, 1_000_001)).hasMessageContaining("no quantile");
    }

    @Test
    void work_is_sold_for_some_time_and_learned_of_days_in_their_order() {
        Duration hour = Duration.ofHours(1);
        assertThat(new FinishedWork(CLEANING, W1, hour, Duration.ZERO).real()).isZero();
        for (Duration sold : List.of(Duration.ZERO, hour.negated())) {
            assertThatThrownBy(() -> new FinishedWork(CLEANING, W1, sold, hour)).hasMessageContaining("that took");
        }
        assertThatThrownBy(() -> new FinishedWork(CLEANING, W1, hour, Duration.ofNanos(-1)))
                .hasMessageContaining("that took");
        assertThat(new DurationSource(DAY, DAY, 0, 0).visits()).isZero();
        for (int[] counts : new int[][] {{-1, 0}, {0, -1}}) {
            assertThatThrownBy(() -> new DurationSource(DAY, DAY, counts[0], counts[1]))
                    .hasMessageContaining("no source");
        }
        assertThatThrownBy(() -> new DurationSource(DAY, DAY.minusDays(1), 0, 0))
                .hasMessageContaining("no source");
    }

    @Test
    void a_model_has_a_hundred_thousand_figures_and_no_more() {
        Map<PersonCode, DurationQuantile> workers = new HashMap<>();
        for (int worker = 0; worker < DurationModel.FIGURES_MAX - 1; worker++) {
            workers.put(PersonCode.of("W" + worker), FIGURE);
        }
        OfferingDurations many = new OfferingDurations(FIGURE, workers);
        assertThat(model(Map.of(CLEANING, many)).offerings()).hasSize(1);
        OfferingDurations none = new OfferingDurations(FIGURE, Map.of());
        assertThatThrownBy(() -> model(Map.of(CLEANING, many, OTHER, none))).hasMessageContaining("100001 figures");
    }

    private static DurationModel model(String id, LocalDate from, @Nullable LocalDate until) {
        Map<OfferingId, OfferingDurations> offerings = Map.of(CLEANING, LEARNED, OTHER, LEARNED);
        return new DurationModel(
                DurationModelId.of(id),
                from,
                until,
                DurationTerms.STANDARD,
                new DurationSource(DAY.minusDays(90), DAY.minusDays(1), 1, 0),
                offerings,
                1);
    }

    private static DurationModel model(Map<OfferingId, OfferingDurations> offerings) {
        return new DurationModel(
                DurationModelId.of("large"),
                DAY,
                null,
                DurationTerms.STANDARD,
                new DurationSource(DAY.minusDays(90), DAY.minusDays(1), 1, 0),
                offerings,
                1);
    }
}
