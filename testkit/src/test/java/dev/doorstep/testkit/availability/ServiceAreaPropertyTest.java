package dev.doorstep.testkit.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Place;
import dev.doorstep.testkit.world.SmallAreas;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.UnusableAreaException;
import dev.doorstep.workforce.UnusableAreaException.Fault;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Where workers go: every door is inside or outside, and what is outside is told how far. */
@Tag("WRK-19")
class ServiceAreaPropertyTest {
    private static final DayOfWeek DAY = DayOfWeek.MONDAY;

    @Property
    void a_door_is_within_a_border_if_and_only_if_a_walk_around_the_border_goes_around_the_door(
            @ForAll("polygons") ServiceArea.Polygon polygon,
            @ForAll @IntRange(min = -60, max = 60) int north,
            @ForAll @IntRange(min = -60, max = 60) int east) {
        GeoPoint door = door(north, east);
        boolean within = shortfall(polygon, door).isEmpty();
        Statistics.label("door").collect(within ? "within" : "outside");
        Statistics.label("door").coverage(seen -> {
            seen.check("within").percentage(share -> share > 5);
            seen.check("outside").percentage(share -> share > 5);
        });
        assertThat(within).isEqualTo(MapScan.surrounds(polygon.corners(), door));
    }

    @Property
    void corners_and_the_middles_of_sides_are_within(@ForAll("polygons") ServiceArea.Polygon polygon) {
        List<GeoPoint> corners = polygon.corners();
        for (int corner = 0; corner < corners.size(); corner++) {
            GeoPoint from = corners.get(corner);
            GeoPoint to = corners.get((corner + 1) % corners.size());
            assertThat(shortfall(polygon, from)).isEmpty();
            assertThat(shortfall(
                            polygon,
                            new GeoPoint(
                                    (from.latitude() + to.latitude()) / 2, (from.longitude() + to.longitude()) / 2)))
                    .isEmpty();
        }
    }

    @Property
    void the_way_round_and_the_corner_that_comes_first_do_not_matter(
            @ForAll("polygons") ServiceArea.Polygon polygon,
            @ForAll @IntRange(min = -60, max = 60) int north,
            @ForAll @IntRange(min = -60, max = 60) int east) {
        List<GeoPoint> other = new ArrayList<>(polygon.corners());
        Collections.rotate(other, 2);
        Collections.reverse(other);
        GeoPoint door = door(north, east);
        assertThat(shortfall(new ServiceArea.Polygon(other), door)).isEqualTo(shortfall(polygon, door));
    }

    /** Going that far towards the border reaches it: no point of the border is nearer, and one is that near. */
    @Property(tries = 200)
    void says_how_far_beyond_the_border_a_door_lies(
            @ForAll("polygons") ServiceArea.Polygon polygon, @ForAll @IntRange(min = -60, max = 60) int north) {
        GeoPoint door = door(north, 60);
        shortfall(polygon, door).ifPresent(outside -> {
            double nearest = alongBorder(polygon.corners())
                    .mapToDouble(door::metresTo)
                    .min()
                    .orElseThrow();
            assertThat(Double.parseDouble(outside.door())).isBetween(nearest - 15, nearest + 1.5);
            assertThat(outside.kind()).isEqualTo(ServiceArea.Kind.POLYGON);
            assertThat(outside.limit()).isEqualTo("" + polygon.corners().size());
        });
    }

    @Property
    void corners_are_refused_if_and_only_if_two_sides_share_more_than_a_corner(
            @ForAll("corners") List<GeoPoint> corners) {
        boolean meets = Grid.meetsItself(corners);
        Statistics.label("border").collect(meets ? "meets itself" : "usable");
        Statistics.label("border").coverage(seen -> seen.check("usable").percentage(share -> share > 10));
        if (meets) {
            assertThatThrownBy(() -> new ServiceArea.Polygon(corners))
                    .isInstanceOfSatisfying(
                            UnusableAreaException.class,
                            unusable -> assertThat(unusable.fault()).isEqualTo(Fault.CROSSING));
        } else {
            assertThat(new ServiceArea.Polygon(corners).corners()).isEqualTo(corners);
        }
    }

    @Property
    void days_that_differ_have_their_own_area_and_all_others_the_one_they_had(
            @ForAll Set<DayOfWeek> some, @ForAll Set<DayOfWeek> others) {
        ServiceArea usual = new ServiceArea.Radius(5_000);
        ServiceArea first = new ServiceArea.Districts(Set.of("East"));
        ServiceArea second = new ServiceArea.Radius(1_000);
        ServiceArea area = usual.except(some, first).except(others, second);
        for (DayOfWeek day : DayOfWeek.values()) {
            ServiceArea expected = others.contains(day) ? second : some.contains(day) ? first : usual;
            assertThat(area.on(day)).isEqualTo(expected);
            assertThat(area.shortfall(Townsfolk.CENTRE, Place.at(door(20, 0)), day))
                    .isEqualTo(expected.shortfall(Townsfolk.CENTRE, Place.at(door(20, 0)), day));
        }
    }

    @Example
    void what_is_the_same_on_all_days_is_no_week() {
        ServiceArea usual = new ServiceArea.Radius(5_000);
        assertThat(usual.except(EnumSet.of(DAY), usual)).isEqualTo(usual);
        ServiceArea other = new ServiceArea.Radius(1_000);
        assertThat(usual.except(EnumSet.allOf(DayOfWeek.class), other)).isEqualTo(other);
        assertThatThrownBy(() -> new ServiceArea.Weekly(usual, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void areas_in_which_nobody_could_work_are_named() {
        refused(Fault.RADIUS, () -> new ServiceArea.Radius(0));
        refused(Fault.RADIUS, () -> new ServiceArea.Radius(ServiceArea.Radius.METRES_MAX + 1));
        refused(Fault.CORNERS, () -> new ServiceArea.Polygon(List.of(door(0, 0), door(0, 1))));
        refused(
                Fault.CORNERS,
                () -> new ServiceArea.Polygon(IntStream.rangeClosed(0, ServiceArea.Polygon.CORNERS_MAX)
                        .mapToObj(corner -> door(corner, corner * corner))
                        .toList()));
        refused(Fault.CROSSING, () -> new ServiceArea.Polygon(List.of(door(0, 0), door(1, 1), door(0, 1), door(1, 0))));
        refused(
                Fault.TOO_WIDE,
                () -> new ServiceArea.Polygon(
                        List.of(new GeoPoint(0, -170), new GeoPoint(10, 170), new GeoPoint(-10, 170))));
        refused(Fault.DISTRICTS, () -> new ServiceArea.Districts(Set.of()));
        refused(Fault.DISTRICTS, () -> new ServiceArea.Districts(Set.of(" ")));
    }

    @Provide
    Arbitrary<ServiceArea.Polygon> polygons() {
        return SmallAreas.polygons();
    }

    @Provide
    Arbitrary<List<GeoPoint>> corners() {
        return SmallAreas.corners();
    }

    private static void refused(Fault fault, Runnable area) {
        assertThatThrownBy(area::run).isInstanceOfSatisfying(UnusableAreaException.class, unusable -> {
            assertThat(unusable.fault()).isEqualTo(fault);
            assertThat(unusable.message(Locale.CHINESE)).doesNotContain("{").containsPattern("\\p{IsHan}");
        });
    }

    private static Stream<GeoPoint> alongBorder(List<GeoPoint> corners) {
        return IntStream.range(0, corners.size()).boxed().flatMap(corner -> {
            GeoPoint from = corners.get(corner);
            GeoPoint to = corners.get((corner + 1) % corners.size());
            return IntStream.rangeClosed(0, 1_000)
                    .mapToObj(step -> new GeoPoint(
                            from.latitude() + (to.latitude() - from.latitude()) * step / 1_000,
                            from.longitude() + (to.longitude() - from.longitude()) * step / 1_000));
        });
    }

    private static Optional<ServiceArea.Shortfall> shortfall(ServiceArea area, GeoPoint door) {
        return area.shortfall(Townsfolk.CENTRE, Place.at(door), DAY);
    }

    private static GeoPoint door(int north, int east) {
        return new GeoPoint(
                Townsfolk.CENTRE.latitude() + north / 1_000.0, Townsfolk.CENTRE.longitude() + east / 1_000.0);
    }

    /** The slow twin: looks for two sides that share a place, in fractions on the raster, corner by corner. */
    private static final class Grid {
        private Grid() {}

        static boolean meetsItself(List<GeoPoint> corners) {
            Line2D[] sides = new Line2D[corners.size()];
            Arrays.setAll(sides, side -> side(corners.get(side), corners.get((side + 1) % corners.size())));
            for (int one = 0; one < sides.length; one++) {
                if (sides[one].getP1().equals(sides[one].getP2())) {
                    return true;
                }
                for (int other = one + 1; other < sides.length; other++) {
                    boolean neighbours = other == one + 1 || (one == 0 && other == sides.length - 1);
                    boolean meets =
                            neighbours ? foldsBack(sides[one], sides[other]) : sides[one].intersectsLine(sides[other]);
                    if (meets) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Neighbours share one corner; sharing more means that the far end of one lies on the other. */
        private static boolean foldsBack(Line2D one, Line2D other) {
            boolean forwards = one.getP2().equals(other.getP1());
            Point2D oneFar = forwards ? one.getP1() : one.getP2();
            Point2D otherFar = forwards ? other.getP2() : other.getP1();
            return one.ptSegDist(otherFar) == 0 || other.ptSegDist(oneFar) == 0;
        }

        private static Line2D side(GeoPoint from, GeoPoint to) {
            return new Line2D.Double(
                    raster(from.longitude()), raster(from.latitude()), raster(to.longitude()), raster(to.latitude()));
        }

        private static double raster(double degrees) {
            return Math.rint(degrees * 10_000);
        }
    }
}
