package dev.doorstep.availability.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.MatrixTravelTimes;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelPace;
import dev.doorstep.routing.TravelTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways take what was learned of the hour in which somebody leaves. */
@Tag("DSP-13")
class HourlyTravelTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final GeoPoint HOME = new GeoPoint(31.2, 121.4);
    private static final GeoPoint DOOR = new GeoPoint(31.3, 121.5);
    /** So many that the figure is what is planned. */
    private static final int MANY = 100_000_000;

    private static final TravelTimes MAP = MatrixTravelTimes.over(List.of(HOME, DOOR))
            .table(TravelMode.CAR, new long[][] {{0, 9_000}, {9_000, 0}}, new long[][] {{0, 1_200}, {1_201, 0}})
            .table(TravelMode.WALK, new long[][] {{0, 9_000}, {9_000, 0}}, new long[][] {{0, 7_200}, {7_200, 0}})
            .build();

    @ParameterizedTest
    @CsvSource({
        "07:59:59, 1200",
        "08:00:00, 2400",
        "08:30:00, 2400",
        // Whoever leaves at 8:40 waits until 9 and is there at 9:20, as those who leave then.
        "08:40:00, 2400",
        "08:41:00, 2340",
        "08:59:59, 1201",
        "09:00:00, 1200",
        "17:00:00, 1800",
        "18:00:00, 1200"
    })
    void a_way_takes_the_share_of_the_hour_or_waits_for_the_end_of_the_rush(String clock, long seconds) {
        TravelTimes learned = HourlyTravel.by(knowing(DAY, null), MAP, SHANGHAI);
        assertThat(learned.dependOnDeparture()).isTrue();
        assertThat(go(learned, HOME, DOOR, TravelMode.CAR, LocalDateTime.parse(DAY + "T" + clock), SHANGHAI))
                .isEqualTo(Travel.of(9_000, seconds));
    }

    @Test
    void seconds_are_rounded_up_and_distances_stay() {
        TravelTimes learned = HourlyTravel.by(knowing(DAY, null), MAP, SHANGHAI);
        assertThat(go(learned, DOOR, HOME, TravelMode.CAR, DAY.atTime(17, 0), SHANGHAI))
                .isEqualTo(Travel.of(9_000, 1_802));
    }

    @Test
    void other_days_other_modes_and_what_is_not_known_take_what_the_map_says() {
        TravelTimes learned = HourlyTravel.by(knowing(DAY, DAY.plusDays(1)), MAP, SHANGHAI);
        Travel mapped = Travel.of(9_000, 1_200);
        assertThat(go(learned, HOME, DOOR, TravelMode.CAR, DAY.minusDays(1).atTime(8, 0), SHANGHAI))
                .isEqualTo(mapped);
        assertThat(go(learned, HOME, DOOR, TravelMode.CAR, DAY.plusDays(1).atTime(8, 0), SHANGHAI))
                .isEqualTo(mapped);
        assertThat(go(learned, HOME, DOOR, TravelMode.WALK, DAY.atTime(8, 0), SHANGHAI))
                .isEqualTo(Travel.of(9_000, 7_200));
        assertThat(HourlyTravel.by(Durations.AS_SOLD, learned, SHANGHAI)).isSameAs(MAP);
        assertThat(HourlyTravel.mapped(learned)).isSameAs(MAP);
        assertThat(HourlyTravel.mapped(MAP)).isSameAs(MAP);
    }

    @Test
    void what_was_learned_does_not_come_on_top_of_what_was_learned() {
        TravelTimes once = HourlyTravel.by(knowing(DAY, null), MAP, SHANGHAI);
        TravelTimes twice = HourlyTravel.by(knowing(DAY, null), once, SHANGHAI);
        assertThat(go(twice, HOME, DOOR, TravelMode.CAR, DAY.atTime(8, 0), SHANGHAI))
                .isEqualTo(Travel.of(9_000, 2_400));
    }

    @Test
    void hours_are_those_of_the_wall_clock_on_days_that_have_one_more_or_one_less() {
        LocalDate spring = LocalDate.of(2026, 3, 29);
        LocalDate autumn = LocalDate.of(2026, 10, 25);
        TravelTimes learned = HourlyTravel.by(knowing(spring, null), MAP, BERLIN);
        assertThat(go(learned, HOME, DOOR, TravelMode.CAR, spring.atTime(8, 0), BERLIN))
                .isEqualTo(Travel.of(9_000, 2_400));
        assertThat(go(learned, HOME, DOOR, TravelMode.CAR, autumn.atTime(8, 0), BERLIN))
                .isEqualTo(Travel.of(9_000, 2_400));
        assertThat(go(learned, HOME, DOOR, TravelMode.CAR, autumn.atTime(9, 0), BERLIN))
                .isEqualTo(Travel.of(9_000, 1_200));
    }

    @Test
    void the_pace_of_a_day_counts_from_its_origin() {
        TravelPace pace = HourlyTravel.pace(
                knowing(DAY, null),
                SHANGHAI,
                TravelMode.CAR,
                DAY,
                DAY,
                DAY.atStartOfDay(SHANGHAI).toInstant());
        long eight = Duration.ofHours(8).toSeconds();
        assertThat(pace.shareAt(eight - 1)).isEqualTo(10_000);
        assertThat(pace.shareAt(eight)).isEqualTo(20_000);
        assertThat(pace.arrival(eight, 1_200)).isEqualTo(eight + 2_400);
        assertThat(pace.shareAt(Duration.ofDays(1).plusHours(17).toSeconds()))
                .as("the day after the last")
                .isEqualTo(15_000);
    }

    @ParameterizedTest
    @CsvSource({
        "07:59:00, 600",
        "08:00:00, 2400",
        "08:10:00, 2400",
        "08:40:00, 1800",
        "09:00:00, 600",
        "09:59:59, 600",
    })
    void a_map_that_knows_hours_is_asked_as_of_the_hour_in_which_somebody_leaves(String clock, long seconds) {
        TravelTimes hourly = HourlyTravel.by(Durations.AS_SOLD, new Morning(SHANGHAI), SHANGHAI);
        assertThat(hourly.dependOnDeparture()).isTrue();
        assertThat(go(hourly, HOME, DOOR, TravelMode.CAR, LocalDateTime.parse(DAY + "T" + clock), SHANGHAI))
                .isEqualTo(Travel.of(9_000, seconds));
    }

    @Test
    void what_the_map_knows_and_what_was_learned_come_together_and_the_sooner_hour_counts() {
        TravelTimes learned = HourlyTravel.by(knowing(DAY, null), new Morning(SHANGHAI), SHANGHAI);
        assertThat(go(learned, HOME, DOOR, TravelMode.CAR, DAY.atTime(8, 0), SHANGHAI))
                .as("twice 40 minutes, or wait until 9 and take 10")
                .isEqualTo(Travel.of(9_000, 70 * 60));
        assertThat(HourlyTravel.by(Durations.AS_SOLD, learned, SHANGHAI))
                .returns(
                        Travel.of(9_000, 2_400),
                        travel -> go(travel, HOME, DOOR, TravelMode.CAR, DAY.atTime(8, 0), SHANGHAI));
    }

    @Test
    void a_map_that_was_asked_by_one_clock_is_asked_by_another_one_where_the_branch_has_another() {
        TravelTimes shanghai = HourlyTravel.by(Durations.AS_SOLD, new Morning(KOLKATA), SHANGHAI);
        TravelTimes kolkata = HourlyTravel.by(Durations.AS_SOLD, shanghai, KOLKATA);
        assertThat(go(kolkata, HOME, DOOR, TravelMode.CAR, DAY.atTime(8, 20), KOLKATA))
                .isEqualTo(Travel.of(9_000, 2_400));
        assertThat(go(shanghai, HOME, DOOR, TravelMode.CAR, DAY.atTime(8, 20), KOLKATA))
                .as("the hour in Shanghai began at half past seven in India")
                .isEqualTo(Travel.of(9_000, 600));
    }

    /** Forty minutes for whoever leaves between eight and nine, ten minutes before and after it. */
    private record Morning(ZoneId zone) implements TravelTimes {
        @Override
        public Travel between(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
            return Travel.of(9_000, departure.atZone(zone).getHour() == 8 ? 2_400 : 600);
        }
    }

    @Test
    void every_instant_lies_in_an_hour_that_began_before_it_and_ends_behind_it_on_every_clock() {
        for (String id : List.of("Asia/Shanghai", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe")) {
            ZoneId zone = ZoneId.of(id);
            for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
                Instant first = day.atStartOfDay(zone).toInstant();
                Instant last = day.plusDays(1).atStartOfDay(zone).toInstant();
                List<Instant> hours = List.copyOf(HourlyTravel.hours(zone, first, last));
                assertThat(hours)
                        .as("%s %s", zone, day)
                        .hasSizeBetween(24, 26)
                        .startsWith(first)
                        .endsWith(last);
                for (int hour = 1; hour < hours.size(); hour++) {
                    assertThat(Duration.between(hours.get(hour - 1), hours.get(hour)))
                            .isBetween(Duration.ofMinutes(15), Duration.ofHours(2));
                }
            }
        }
    }

    @Test
    void few_ways_say_little_and_bounds_hold() {
        DurationModel model = model(
                DAY,
                null,
                new DurationTerms(75, 10, 90, 130),
                Map.of(
                        TravelMode.EBIKE,
                        new HourlyWays(
                                new DurationQuantile(30, 12_000),
                                Map.of(8, new DurationQuantile(10, 14_500), 9, new DurationQuantile(90, 5_000)))));
        // All hours: (30 x 12,000 + 10 x 10,000) / 40; eight o'clock: (10 x 14,500 + 10 x 11,500) / 20.
        assertThat(model.wayShare(TravelMode.EBIKE, 7)).isEqualTo(11_500);
        assertThat(model.wayShare(TravelMode.EBIKE, 8)).isEqualTo(13_000);
        assertThat(model.on(new DurationTerms(75, 10, 90, 120)).wayShare(TravelMode.EBIKE, 8))
                .isEqualTo(12_000);
        assertThat(model.wayShare(TravelMode.EBIKE, 9)).isEqualTo(9_000);
        assertThat(model.wayShare(TravelMode.CAR, 8)).isEqualTo(10_000);
    }

    @Test
    void nonsense_is_refused() {
        DurationQuantile figure = new DurationQuantile(1, 10_000);
        assertThatThrownBy(() -> new HourlyWays(figure, Map.of(24, figure))).hasMessage("24 is no hour from 0 to 23.");
        assertThatThrownBy(() -> new HourlyWays(figure, Map.of(-1, figure))).hasMessage("-1 is no hour from 0 to 23.");
        assertThat(new HourlyWays(figure, Map.of(0, figure, 23, figure)).hours())
                .hasSize(2);
        assertThatThrownBy(() -> new LearnedWays(Map.of())).hasMessageContaining("No way was learned");
    }

    private static Travel go(
            TravelTimes travel, GeoPoint from, GeoPoint to, TravelMode mode, LocalDateTime leave, ZoneId zone) {
        return travel.between(from, to, mode, leave.atZone(zone).toInstant());
    }

    /** Cars take twice as long from 8 to 9, and half as long again from 17 to 18. */
    private static Durations knowing(LocalDate from, LocalDate until) {
        HourlyWays cars = new HourlyWays(
                new DurationQuantile(MANY, 10_000),
                Map.of(8, new DurationQuantile(MANY, 20_000), 17, new DurationQuantile(MANY, 15_000)));
        return new Durations(
                List.of(model(from, until, new DurationTerms(75, 1, 10, 300), Map.of(TravelMode.CAR, cars))));
    }

    private static DurationModel model(
            LocalDate from, LocalDate until, DurationTerms terms, Map<TravelMode, HourlyWays> modes) {
        return new DurationModel(
                        DurationModelId.of("spring"),
                        from,
                        until,
                        terms,
                        new DurationSource(from.minusDays(9), from.minusDays(1), 0, 0),
                        Map.of(),
                        0)
                .withWays(new LearnedWays(modes));
    }
}
