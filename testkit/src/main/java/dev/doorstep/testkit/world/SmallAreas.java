package dev.doorstep.testkit.world;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Place;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.UnusableAreaException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Areas at random around the centre of a small town, of every kind, on the raster on which its doors lie: so that some
 * doors lie on a border.
 */
public final class SmallAreas {
    /** The halves of a small town, as its addresses name them. */
    public static final Set<String> DISTRICTS = Set.of("East", "West");

    private static final double PER_DEGREE = 1_000.0;
    private static final int REACH = 50;
    private static final int CORNERS_MAX = 9;

    private final Random random;

    SmallAreas(Random random) {
        this.random = random;
    }

    /** Returns borders at random that do not meet themselves, each made from one seed. */
    public static Arbitrary<ServiceArea.Polygon> polygons() {
        return Arbitraries.longs().map(seed -> new SmallAreas(new Random(seed)).polygon());
    }

    /** Returns corners at random, which may or may not make a border. */
    public static Arbitrary<List<GeoPoint>> corners() {
        return Arbitraries.longs().map(seed -> {
            SmallAreas areas = new SmallAreas(new Random(seed));
            return areas.corners(3 + areas.random.nextInt(5), 1 + areas.random.nextInt(6));
        });
    }

    /** Returns the place of a point, in the half of the town where it lies. */
    Place named(GeoPoint point) {
        return new Place(point.longitude() < Townsfolk.CENTRE.longitude() ? "West" : "East", point);
    }

    /** Returns an area of any kind; most of them are everywhere. */
    ServiceArea any() {
        ServiceArea usual = plain();
        return random.nextInt(5) > 0 ? usual : usual.except(days(), plain());
    }

    private ServiceArea plain() {
        return switch (random.nextInt(8)) {
            case 0 -> new ServiceArea.Radius(4_000);
            case 1 -> polygon();
            case 2 -> new ServiceArea.Districts(Set.of(random.nextBoolean() ? "East" : "West"));
            default -> new ServiceArea.Radius(50_000);
        };
    }

    private Set<DayOfWeek> days() {
        DayOfWeek day = SmallTowns.DAY.getDayOfWeek();
        return EnumSet.of(random.nextBoolean() ? day : day.plus(1), day.plus(2));
    }

    private ServiceArea.Polygon polygon() {
        try {
            return new ServiceArea.Polygon(corners(3 + random.nextInt(CORNERS_MAX - 2), REACH));
        } catch (UnusableAreaException meetsItself) {
            return polygon();
        }
    }

    private List<GeoPoint> corners(int count, int reach) {
        List<GeoPoint> corners = new ArrayList<>();
        for (int corner = 0; corner < count; corner++) {
            corners.add(new GeoPoint(
                    Townsfolk.CENTRE.latitude() + random.nextInt(-reach, reach + 1) / PER_DEGREE,
                    Townsfolk.CENTRE.longitude() + random.nextInt(-reach, reach + 1) / PER_DEGREE));
        }
        return corners;
    }
}
