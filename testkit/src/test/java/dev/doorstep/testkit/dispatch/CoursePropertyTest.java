package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.order.course.Course;
import dev.doorstep.order.course.Expectation;
import dev.doorstep.order.course.Expectation.Times;
import dev.doorstep.order.course.Progress;
import dev.doorstep.routing.MatrixTravelTimes;
import dev.doorstep.routing.TravelHours;
import dev.doorstep.routing.TravelMatrix;
import dev.doorstep.routing.TravelTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What is expected of the rest of a day, on days that go as planned and days that do not. */
@Tag("ORD-02")
@Tag("DSP-14")
class CoursePropertyTest {
    @Property(tries = 200)
    @Label("as long as everything is on time, what is expected is what was planned")
    void what_is_on_time_is_expected_as_planned(@ForAll long seed, @ForAll @IntRange(max = 100) int done) {
        Course planned = Courses.planned(seed);
        Assume.that(!planned.stops().isEmpty());
        Instant begins = planned.stops().get(0).planned().departBy();
        assertThat(planned.expectations(begins)).allSatisfy(CoursePropertyTest::isAsPlanned);
        int reached = done % planned.stops().size();
        Course underWay = IntStream.rangeClosed(0, reached)
                .boxed()
                .reduce(planned, (course, index) -> Courses.with(course, index, asPlanned(course, index)), (a, b) -> b);
        Instant now = underWay.stops().get(reached).planned().claim().door().endExclusive();
        assertThat(underWay.expectations(now)).allSatisfy(CoursePropertyTest::isAsPlanned);
    }

    @Property(tries = 300)
    @Label("somebody who looks at the clock every second comes to the same times")
    void a_walk_second_by_second_comes_to_the_same(@ForAll long seed) {
        Courses.Told told = Courses.underWay(seed);
        List<Times> expected = told.course().expectations(told.now()).stream()
                .map(Expectation::expected)
                .toList();
        assertThat(expected).isEqualTo(SecondWalk.play(told.course(), told.now()));
        Statistics.label("seen").collect(told.course().seen() != null);
        Statistics.label("late").collect(late(told.course(), told.now()).compareTo(Duration.ZERO) > 0);
    }

    @Property(tries = 300)
    @Label("nothing comes earlier for a delay, and one of no more than the slack makes nobody later for a promise")
    void a_delay_is_passed_on_less_the_slack(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7_200) int seconds) {
        Courses.Told told = Courses.underWay(seed);
        List<Expectation> before = told.course().expectations(told.now());
        int next = next(before);
        Assume.that(next >= 0);
        Expectation there = before.get(next);
        assertThat(delayed(told, next, Duration.ZERO).expectations(told.now()))
                .extracting(expectation -> expectation.expected().end())
                .isEqualTo(before.stream()
                        .map(expectation -> expectation.expected().end())
                        .toList());
        Course delayed = delayed(told, next, Duration.ofSeconds(seconds));
        List<Expectation> after = delayed.expectations(told.now());
        for (int index = 0; index < before.size(); index++) {
            isNoEarlier(after.get(index).expected(), before.get(index).expected());
            long passedOn = Duration.between(
                            before.get(index).expected().end(),
                            after.get(index).expected().end())
                    .toSeconds();
            assertThat(passedOn).isLessThanOrEqualTo(seconds);
        }
        Duration slack = there.slack();
        boolean isHarmless = slack == null || seconds <= slack.toSeconds();
        Duration late = late(told.course(), told.now());
        assertThat(late(delayed, told.now()).compareTo(late)).isEqualTo(isHarmless ? 0 : 1);
        Statistics.label("delay").collect(slack == null ? "nobody depends on it" : isHarmless ? "harmless" : "harmful");
    }

    @Property(tries = 300)
    @Label("whoever was seen between the doors of a table is expected as the great circle says")
    @Tag("WRK-17")
    void whoever_was_seen_between_the_doors_of_a_table_is_expected_as_the_great_circle_says(@ForAll long seed) {
        Courses.Told told = Courses.underWay(seed);
        Course course = told.course();
        MatrixTravelTimes.Builder doors = doors(course);
        for (TravelTimes tables : List.of(doors.build(), doors.unknownIsNoWay().build())) {
            assertThat(new Course(course.worker(), course.stops(), course.seen(), tables).expectations(told.now()))
                    .isEqualTo(course.expectations(told.now()));
        }
        Statistics.label("seen").collect(course.seen() != null);
    }

    /** What the great circle says of the doors of a day and the base, and nothing of any other place. */
    private static MatrixTravelTimes.Builder doors(Course course) {
        List<GeoPoint> places = Stream.concat(
                        Stream.of(course.worker().base().point()),
                        course.stops().stream()
                                .map(stop -> stop.planned().claim().place()))
                .distinct()
                .toList();
        TravelMode mode = course.worker().base().mode();
        return MatrixTravelTimes.over(places)
                .table(mode, TravelHours.ALWAYS, TravelMatrix.between(places, course.travel(), mode, Instant.EPOCH));
    }

    /** Delays somebody who is on the way by setting out later, somebody at work by starting later. */
    private static Course delayed(Courses.Told told, int index, Duration by) {
        Expectation there = told.course().expectations(told.now()).get(index);
        Times expected = there.expected();
        Progress later = there.reached().arrivedAt() == null
                ? new Progress(expected.departure(), expected.arrival().plus(by), null, null)
                : new Progress(
                        expected.departure(),
                        expected.arrival(),
                        expected.end().minus(there.claim().door().duration()).plus(by),
                        null);
        return Courses.with(told.course(), index, later);
    }

    private static int next(List<Expectation> all) {
        return IntStream.range(0, all.size())
                .filter(index -> !all.get(index).isOver())
                .findFirst()
                .orElse(-1);
    }

    private static Duration late(Course course, Instant now) {
        return course.expectations(now).stream().map(Expectation::late).reduce(Duration.ZERO, Duration::plus);
    }

    private static void isNoEarlier(Times later, Times times) {
        assertThat(later.departure()).isAfterOrEqualTo(times.departure());
        assertThat(later.arrival()).isAfterOrEqualTo(times.arrival());
        assertThat(later.start()).isAfterOrEqualTo(times.start());
        assertThat(later.end()).isAfterOrEqualTo(times.end());
    }

    private static void isAsPlanned(Expectation expectation) {
        assertThat(expectation.expected()).isEqualTo(expectation.planned());
        assertThat(expectation.late()).isZero();
        assertThat(expectation.behind()).isZero();
    }

    private static Progress asPlanned(Course course, int index) {
        Instant departBy = course.stops().get(index).planned().departBy();
        Instant start = course.stops().get(index).planned().claim().door().startInclusive();
        Instant end = course.stops().get(index).planned().claim().door().endExclusive();
        return new Progress(departBy, start, start, end);
    }
}
