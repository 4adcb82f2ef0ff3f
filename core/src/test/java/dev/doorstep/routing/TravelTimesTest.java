package dev.doorstep.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Asks for travel by the great circle and by tables. */
class TravelTimesTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
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
    @Tag("WRK-17")
    void a_place_that_no_table_holds_is_asked_of_somebody_else_for_whoever_says_so() {
        MatrixTravelTimes.Builder tables =
                MatrixTravelTimes.over(List.of(SQUARE)).table(TravelMode.CAR, new long[][] {{0}}, new long[][] {{0}});
        TravelTimes circle = GreatCircleTravelTimes.standard();
        TravelTimes times = tables.orElse(circle).build();
        assertThat(times.between(SQUARE, STATION, TravelMode.CAR, MORNING))
                .isEqualTo(circle.between(SQUARE, STATION, TravelMode.CAR, MORNING));
        assertThat(times.dependOnDeparture()).isFalse();
        TravelTimes knowing =
                tables.orElse((from, to, mode, departure) -> Travel.NO_WAY).build();
        assertThat(knowing.dependOnDeparture()).isTrue();
    }

    @Test
    @Tag("WRK-17")
    void a_table_by_the_hour_holds_until_the_next_one_begins_by_the_clock_of_the_branch() {
        TravelTimes times = byTheHour()
                .table(
                        TravelMode.CAR,
                        TravelHours.from(7, 17).on(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        ways(20),
                        ways(20))
                .build();
        assertThat(seconds(times, "2026-03-02T06:59:59")).isEqualTo(10);
        assertThat(seconds(times, "2026-03-02T07:00:00")).isEqualTo(20);
        assertThat(seconds(times, "2026-03-02T09:00:00")).isEqualTo(10);
        assertThat(seconds(times, "2026-03-02T23:59:59")).isEqualTo(20);
        assertThat(seconds(times, "2026-03-03T00:00:00")).isEqualTo(10);
        assertThat(seconds(times, "2026-03-03T07:00:00")).isEqualTo(10);
        assertThat(times.dependOnDeparture()).isTrue();
        assertThat(byTheHour().build().dependOnDeparture()).isFalse();
    }

    @Test
    void the_last_table_of_a_week_holds_until_the_first_of_the_next_one() {
        TravelTimes times = MatrixTravelTimes.over(List.of(SQUARE, STATION))
                .clock(SHANGHAI)
                .table(TravelMode.CAR, TravelHours.from(9).on(DayOfWeek.TUESDAY), ways(1), ways(1))
                .table(TravelMode.CAR, TravelHours.from(20).on(DayOfWeek.SATURDAY), ways(2), ways(2))
                .build();
        assertThat(seconds(times, "2026-03-02T12:00:00")).isEqualTo(2);
        assertThat(seconds(times, "2026-03-03T09:00:00")).isEqualTo(1);
        assertThat(seconds(times, "2026-03-07T19:59:59")).isEqualTo(1);
        assertThat(seconds(times, "2026-03-08T23:00:00")).isEqualTo(2);
    }

    @Property
    void the_table_in_force_is_the_one_that_began_last(
            @ForAll @Size(min = 2, max = 4) List<@IntRange(max = 23) Integer> hours,
            @ForAll DayOfWeek day,
            @ForAll @IntRange(max = 14 * 24 - 1) int past) {
        Assume.that(hours.stream().distinct().count() == hours.size());
        MatrixTravelTimes.Builder builder =
                MatrixTravelTimes.over(List.of(SQUARE, STATION)).clock(SHANGHAI);
        for (int table = 0; table < hours.size(); table++) {
            TravelHours always = TravelHours.from(hours.get(table));
            builder.table(TravelMode.CAR, table == 0 ? always.on(day) : always, ways(table), ways(table));
        }
        ZonedDateTime asked =
                ZonedDateTime.of(2026, 3, 2, 0, 30, 0, 0, SHANGHAI).plusHours(past);
        int expected = -1;
        for (ZonedDateTime back = asked; expected < 0; back = back.minusHours(1)) {
            int table = hours.indexOf(back.getHour());
            expected = table == 0 && back.getDayOfWeek() != day ? -1 : table;
        }
        assertThat(builder.build()
                        .between(SQUARE, STATION, TravelMode.CAR, asked.toInstant())
                        .duration()
                        .toSeconds())
                .isEqualTo(expected);
    }

    @Test
    void tables_that_do_not_say_which_of_them_holds_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> byTheHour().table(TravelMode.CAR, TravelHours.from(9), ways(1), ways(1)))
                .withMessageContaining("Two tables by CAR begin at one hour")
                .withMessageContaining("Maybe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TravelHours.from(24))
                .withMessageContaining("24 is 0 of the day after");
        assertThatIllegalArgumentException().isThrownBy(TravelHours::from);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatrixTravelTimes.over(List.of(SQUARE))
                        .table(TravelMode.CAR, TravelHours.ALWAYS, TravelMatrix.of(0, new int[0], new int[0])))
                .withMessageContaining("of 0 places, not of 1");
        assertThatIllegalStateException()
                .isThrownBy(MatrixTravelTimes.over(List.of(SQUARE, STATION))
                        .table(TravelMode.CAR, ways(1), ways(1))
                        .table(TravelMode.CAR, TravelHours.from(7), ways(2), ways(2))::build)
                .withMessageContaining(".clock(");
    }

    private static MatrixTravelTimes.Builder byTheHour() {
        return MatrixTravelTimes.over(List.of(SQUARE, STATION))
                .clock(SHANGHAI)
                .table(TravelMode.CAR, TravelHours.from(0, 9), ways(10), ways(10));
    }

    private static long[][] ways(long length) {
        return new long[][] {{0, length}, {length, 0}};
    }

    private static long seconds(TravelTimes times, String clock) {
        Instant departure = LocalDateTime.parse(clock).atZone(SHANGHAI).toInstant();
        return times.between(SQUARE, STATION, TravelMode.CAR, departure)
                .duration()
                .toSeconds();
    }

    @Test
    void what_takes_a_day_is_no_way_and_nothing_is_longer_than_no_way() {
        assertThat(Travel.of(1, 86_399).isWay()).isTrue();
        assertThat(Travel.of(1, 86_400).isWay()).isFalse();
        assertThat(Travel.of(Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(Travel.NO_WAY);
        assertThat(Travel.NO_WAY.isWay()).isFalse();
    }
}
