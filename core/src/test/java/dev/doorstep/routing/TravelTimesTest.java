package dev.doorstep.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Asks for travel by the great circle and by tables. */
class TravelTimesTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final GeoPoint SQUARE = new GeoPoint(31.2304, 121.4737);
    private static final GeoPoint STATION = new GeoPoint(31.1979, 121.3363);

    @Test
    @Tag("WRK-17")
    void the_great_circle_is_lengthened_by_the_detour_and_rounded_up() {
        Travel travel = GreatCircleTravelTimes.standard().between(SQUARE, STATION, TravelMode.CAR, MORNING);
        double metres = SQUARE.metresTo(STATION) * 1.3;
        assertThat(travel.metres()).isEqualTo((long) Math.ceil(metres)).isBetween(17_000L, 18_000L);
        assertThat(travel.duration().toSeconds()).isEqualTo((travel.metres() * 3_600 + 23_999) / 24_000);
    }

    @Test
    void staying_takes_nothing() {
        assertThat(GreatCircleTravelTimes.standard().between(SQUARE, SQUARE, TravelMode.WALK, MORNING))
                .isEqualTo(Travel.of(0, 0));
    }

    @Property
    void a_slower_mode_is_never_faster_and_a_longer_detour_never_shorter(
            @ForAll @DoubleRange(min = -80, max = 80) double latitude,
            @ForAll @DoubleRange(min = -170, max = 170) double longitude) {
        GeoPoint there = new GeoPoint(latitude, longitude);
        TravelTimes longer = GreatCircleTravelTimes.withDetourPercent(150);
        Travel car = GreatCircleTravelTimes.standard().between(SQUARE, there, TravelMode.CAR, MORNING);
        Travel walk = GreatCircleTravelTimes.standard().between(SQUARE, there, TravelMode.WALK, MORNING);
        Travel detour = longer.between(SQUARE, there, TravelMode.CAR, MORNING);
        assertThat(walk.duration()).isGreaterThanOrEqualTo(car.duration());
        assertThat(walk.metres()).isEqualTo(car.metres());
        assertThat(detour.metres()).isGreaterThanOrEqualTo(car.metres());
    }

    @Test
    void a_table_may_differ_there_and_back() {
        TravelTimes times = MatrixTravelTimes.over(List.of(SQUARE, STATION))
                .table(TravelMode.EBIKE, new long[][] {{0, 900}, {1_100, 0}}, new long[][] {{0, 300}, {400, 0}})
                .build();
        assertThat(times.between(SQUARE, STATION, TravelMode.EBIKE, MORNING)).isEqualTo(Travel.of(900, 300));
        assertThat(times.between(STATION, SQUARE, TravelMode.EBIKE, MORNING)).isEqualTo(Travel.of(1_100, 400));
        TravelMatrix matrix = TravelMatrix.between(List.of(SQUARE, STATION), times, TravelMode.EBIKE, MORNING);
        assertThat(matrix.duration(1, 0)).isEqualTo(400);
        assertThat(matrix.distance(0, 1)).isEqualTo(900);
    }

    @Test
    void a_table_with_a_negative_or_missing_entry_is_refused_by_name() {
        MatrixTravelTimes.Builder builder = MatrixTravelTimes.over(List.of(SQUARE, STATION));
        long[][] good = {{0, 1}, {1, 0}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.table(TravelMode.CAR, good, new long[][] {{0, 1}, {-1, 0}}))
                .withMessageContaining("seconds by CAR from place 1 to place 0 are -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.table(TravelMode.CAR, new long[][] {{0, 1}, {1}}, good))
                .withMessageContaining("2 rows of 2 entries");
    }

    @Test
    void a_place_that_no_table_holds_is_refused_in_both_languages() {
        TravelTimes times = MatrixTravelTimes.over(List.of(SQUARE))
                .table(TravelMode.CAR, new long[][] {{0}}, new long[][] {{0}})
                .build();
        assertThatThrownBy(() -> times.between(SQUARE, STATION, TravelMode.CAR, MORNING))
                .isInstanceOfSatisfying(UnknownTravelException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("travel.unknown");
                    assertThat(refused.mode()).isEqualTo(TravelMode.CAR);
                    assertThat(refused.getMessage()).contains("CAR", "1 places", "Maybe");
                    assertThat(refused.message(Locale.CHINESE)).contains("行程表", "CAR");
                });
    }

    @Test
    void a_place_that_no_table_holds_is_no_way_for_whoever_says_so() {
        TravelTimes times = MatrixTravelTimes.over(List.of(SQUARE))
                .table(TravelMode.CAR, new long[][] {{0}}, new long[][] {{0}})
                .unknownIsNoWay()
                .build();
        assertThat(times.between(SQUARE, STATION, TravelMode.CAR, MORNING)).isEqualTo(Travel.NO_WAY);
        assertThat(times.between(STATION, STATION, TravelMode.CAR, MORNING)).isEqualTo(Travel.of(0, 0));
        assertThat(times.between(SQUARE, SQUARE, TravelMode.WALK, MORNING)).isEqualTo(Travel.of(0, 0));
    }

    @Test
    void what_takes_a_day_is_no_way_and_nothing_is_longer_than_no_way() {
        assertThat(Travel.of(1, 86_399).isWay()).isTrue();
        assertThat(Travel.of(1, 86_400).isWay()).isFalse();
        assertThat(Travel.of(Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(Travel.NO_WAY);
        assertThat(Travel.NO_WAY.isWay()).isFalse();
    }
}
