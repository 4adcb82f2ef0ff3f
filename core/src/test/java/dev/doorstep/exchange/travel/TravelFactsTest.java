package dev.doorstep.exchange.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelHours;
import dev.doorstep.routing.TravelMatrix;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;

/** Looks at tables that somebody measured, or mistyped. */
@Tag("WRK-17")
class TravelFactsTest {
    /** Some eight kilometres from one to the next, in a row. */
    private static final List<NamedPlace> ROW = IntStream.range(0, 4)
            .mapToObj(place -> new NamedPlace("P" + place, new GeoPoint(31.1, 121.3 + place * 0.08)))
            .toList();

    @Property(tries = 100)
    void nothing_is_odd_about_the_great_circle_however_places_lie(@ForAll long seed) {
        Random random = new Random(seed);
        List<NamedPlace> places = IntStream.range(0, 12)
                .mapToObj(place -> new NamedPlace(
                        "P" + place, new GeoPoint(31 + random.nextDouble() / 3, 121 + random.nextDouble() / 3)))
                .toList();
        for (TravelMode mode : TravelMode.values()) {
            TravelFacts facts = TravelFacts.of(places, table(places, mode, (from, to) -> null), 10);
            assertThat(facts.odd()).isEmpty();
            assertThat(facts.ways()).isEqualTo(12 * 11);
            assertThat(facts.noWays()).isZero();
        }
    }

    @Example
    void what_is_odd_is_named_with_what_one_would_expect() {
        TravelFacts facts = facts(Map.of(
                "P0P1", Travel.of(5_000, 1_500),
                "P0P2", Travel.of(20_000, 60),
                "P3P0", Travel.of(30_000, 30_000),
                "P1P2", Travel.NO_WAY));
        assertThat(facts.odd())
                .containsOnly(
                        Map.entry(Oddity.SHORTER_THAN_AIR, 1L),
                        Map.entry(Oddity.FAST, 1L),
                        Map.entry(Oddity.SLOW, 1L),
                        Map.entry(Oddity.DETOUR, 2L));
        assertThat(facts.noWays()).isEqualTo(1);
        assertThat(facts.worst())
                .filteredOn(way -> way.oddity() == Oddity.SLOW)
                .singleElement()
                .satisfies(way -> {
                    assertThat(way.from()).isEqualTo(ROW.get(3));
                    assertThat(way.to()).isEqualTo(ROW.get(0));
                    assertThat(way.expected().duration()).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(120));
                    assertThat(way.via()).isNull();
                });
        assertThat(facts.worst())
                .filteredOn(way -> way.oddity() == Oddity.DETOUR)
                .first()
                .satisfies(way -> {
                    assertThat(way.from()).isEqualTo(ROW.get(3));
                    assertThat(way.via()).isNotNull();
                });
    }

    @Example
    void the_worst_are_named_and_all_are_counted() {
        TravelFacts facts =
                TravelFacts.of(ROW, table(ROW, TravelMode.EBIKE, (from, to) -> Travel.of(50_000, 40_000L + from)), 2);
        assertThat(facts.odd()).containsEntry(Oddity.SLOW, 12L);
        assertThat(facts.worst())
                .hasSize(2)
                .allSatisfy(way -> assertThat(way.oddity()).isEqualTo(Oddity.SLOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TravelFacts.of(ROW, facts.table(), TravelFacts.WORST_MAX + 1));
    }

    private static TravelFacts facts(Map<String, Travel> told) {
        return TravelFacts.of(ROW, table(ROW, TravelMode.EBIKE, (from, to) -> told.get("P" + from + "P" + to)), 10);
    }

    /** Tells a way otherwise than the great circle does, or does not tell it. */
    private interface Told {
        @Nullable
        Travel of(int from, int to);
    }

    private static TravelTable table(List<NamedPlace> places, TravelMode mode, Told told) {
        int size = places.size();
        int[] seconds = new int[size * size];
        int[] metres = new int[size * size];
        for (int cell = 0; cell < seconds.length; cell++) {
            int from = cell / size;
            int to = cell % size;
            @Nullable Travel own = from == to ? Travel.of(0, 0) : told.of(from, to);
            Travel way = own != null
                    ? own
                    : GreatCircleTravelTimes.standard()
                            .between(places.get(from).point(), places.get(to).point(), mode, Instant.EPOCH);
            seconds[cell] = (int) way.duration().toSeconds();
            metres[cell] = (int) way.metres();
        }
        return new TravelTable(mode, TravelHours.ALWAYS, TravelMatrix.of(size, seconds, metres));
    }
}
