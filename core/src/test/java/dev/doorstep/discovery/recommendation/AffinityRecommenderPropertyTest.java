package dev.doorstep.discovery.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** The laws of what comes next, over tastes and catalogs at random. */
@Tag("CAT-07")
class AffinityRecommenderPropertyTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final int ALL = 100;
    private static final List<Trace.Kind> KINDS = List.of(Trace.Kind.values());
    private static final List<String> TAGS = List.of("pets", "eco", "seniors");

    private final Recommender recommender = new AffinityRecommender();

    @Property
    void neither_the_order_of_the_traces_nor_that_of_the_candidates_changes_anything(@ForAll Random random) {
        List<Trace> traces = traces(random);
        List<Candidate> candidates = candidates(random);
        List<Recommendation> first = recommender.recommend(taste(traces), candidates, ALL);
        Collections.shuffle(traces, random);
        Collections.shuffle(candidates, random);
        assertThat(recommender.recommend(taste(traces), candidates, ALL)).isEqualTo(first);
        assertThat(first).allSatisfy(shown -> assertThat(shown.reasons()).isNotEmpty());
        Statistics.collect(first.isEmpty() ? "nothing" : "something");
    }

    @Property
    void booking_something_once_more_raises_it_and_lets_nothing_of_another_kind_get_ahead(
            @ForAll Random random, @ForAll @IntRange(max = 9) int booked) {
        List<Trace> traces = traces(random);
        List<Candidate> candidates = candidates(random);
        List<Recommendation> before = recommender.recommend(taste(traces), candidates, ALL);
        traces.add(trace(Trace.Kind.BOOKED, booked, NOW));
        List<Recommendation> after = recommender.recommend(taste(traces), candidates, ALL);
        Item item = Item.of(offering(booked));
        assertThat(score(after, item)).isGreaterThan(score(before, item));
        assertThat(ahead(before, booked)).containsAll(ahead(after, booked));
    }

    @Property
    void a_shorter_list_is_the_beginning_of_a_longer_one(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 5) int limit) {
        Taste taste = taste(traces(random));
        List<Candidate> candidates = candidates(random);
        List<Recommendation> all = recommender.recommend(taste, candidates, ALL);
        assertThat(recommender.recommend(taste, candidates, limit))
                .isEqualTo(all.subList(0, Math.min(limit, all.size())));
    }

    /** Worked by hand: (1 + 4 * 0.5) * (1 + 3) / (1 + 7), (1 + 1 * 0.25 / 2 + 2) * 8 / 8, in millionths. */
    @Test
    void scores_are_what_the_formula_says() {
        Instant monthAgo = NOW.minus(AffinityRecommender.HALF_LIFE);
        List<Trace> traces = List.of(
                trace(Trace.Kind.BOOKED, 0, monthAgo),
                trace(Trace.Kind.VIEWED, 3, monthAgo.minus(AffinityRecommender.HALF_LIFE)));
        List<Candidate> candidates = List.of(candidate(0, 3, Set.of()), candidate(1, 7, Set.of("pets", "else")));
        List<Recommendation> shown =
                recommender.recommend(new Taste(NOW, traces, Set.of("pets", "eco")), candidates, ALL);
        assertThat(shown).extracting(Recommendation::score).containsExactly(3_125_000L, 1_500_000L);
        assertThat(shown.get(0).reasons())
                .containsExactly(
                        new Reason(Reason.Code.VIEWED_ALIKE, List.of("1")),
                        new Reason(Reason.Code.LIKED, List.of("pets")),
                        new Reason(Reason.Code.POPULAR, List.of("7")));
    }

    /** Worked by hand: (1 + 4) * 1 / 1 and (1 + 4 * 0.5) * 1 / 1, in millionths, whenever it was kept. */
    @Property
    @Tag("CUS-08")
    void a_favourite_weighs_the_same_at_any_age(@ForAll @IntRange(max = 4_000) int hours) {
        List<Trace> traces = List.of(trace(Trace.Kind.KEPT, 0, NOW.minus(Duration.ofHours(hours))));
        List<Candidate> candidates = List.of(candidate(0, 0, Set.of()), candidate(2, 0, Set.of()));
        List<Recommendation> shown = recommender.recommend(taste(traces), candidates, ALL);
        assertThat(shown).extracting(Recommendation::score).containsExactly(5_000_000L, 3_000_000L);
        assertThat(shown)
                .extracting(Recommendation::reasons)
                .containsExactly(
                        List.of(new Reason(Reason.Code.KEPT, List.of())),
                        List.of(new Reason(Reason.Code.KEPT_ALIKE, List.of("1"))));
    }

    private static long score(List<Recommendation> shown, Item item) {
        return shown.stream()
                .filter(one -> one.item().equals(item))
                .mapToLong(Recommendation::score)
                .findFirst()
                .orElse(0);
    }

    /**
     * Lists what is of another kind and stands before an offering, or everything of another kind if that is not in the
     * list.
     */
    private static List<Item> ahead(List<Recommendation> shown, int number) {
        List<Item> items = shown.stream().map(Recommendation::item).toList();
        Item item = Item.of(offering(number));
        List<Item> before = items.contains(item) ? items.subList(0, items.indexOf(item)) : items;
        return IntStream.range(0, 10)
                .filter(other -> other % 2 != number % 2)
                .mapToObj(other -> Item.of(offering(other)))
                .filter(before::contains)
                .toList();
    }

    private static List<Trace> traces(Random random) {
        List<Trace> traces = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            Trace.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            traces.add(trace(kind, random.nextInt(10), NOW.minus(Duration.ofHours(random.nextInt(4_000)))));
        }
        return traces;
    }

    private static List<Candidate> candidates(Random random) {
        List<Candidate> candidates = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            Set<String> tags = random.nextBoolean() ? Set.of(TAGS.get(random.nextInt(TAGS.size()))) : Set.of();
            candidates.add(candidate(number, random.nextInt(4), tags));
        }
        return candidates;
    }

    private static Taste taste(List<Trace> traces) {
        return new Taste(NOW, traces, Set.of("pets"));
    }

    private static Trace trace(Trace.Kind kind, int number, Instant at) {
        return new Trace(kind, offering(number), category(number), at);
    }

    private static Candidate candidate(int number, long orders, Set<String> tags) {
        Candidate.Service service = new Candidate.Service(offering(number), category(number), tags, orders);
        return new Candidate(Item.of(offering(number)), new LocalText("服务", "service"), List.of(service));
    }

    private static OfferingId offering(int number) {
        return OfferingId.of("O" + number);
    }

    /** Odd and even ones are alike. */
    private static CategoryId category(int number) {
        return CategoryId.of("C" + number % 2);
    }
}
