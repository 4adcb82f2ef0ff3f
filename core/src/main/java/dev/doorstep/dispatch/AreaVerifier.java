package dev.doorstep.dispatch;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Place;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.ServiceArea;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.List;

/** Looks on the map whether a worker goes to a door, by going once around every border with a finger. */
final class AreaVerifier {
    private static final int DECIMALS = 7;

    private AreaVerifier() {}

    static boolean reaches(HomeBase base, Place door, DayOfWeek day) {
        ServiceArea area = base.area();
        if (area instanceof ServiceArea.Weekly weekly) {
            ServiceArea differing = weekly.days().get(day);
            area = differing == null ? weekly.usual() : differing;
        }
        if (area instanceof ServiceArea.Radius radius) {
            return base.point().metresTo(door.point()) <= radius.metres();
        }
        if (area instanceof ServiceArea.Districts districts) {
            return districts.names().stream().anyMatch(door.district()::equals);
        }
        return area instanceof ServiceArea.Polygon polygon && surrounds(polygon.corners(), door.point());
    }

    /** Counts how often the border goes around the door (Sunday 2001, the winding number); on the border is within. */
    private static boolean surrounds(List<GeoPoint> corners, GeoPoint door) {
        int turns = 0;
        for (int corner = 0; corner < corners.size(); corner++) {
            GeoPoint from = corners.get(corner);
            GeoPoint to = corners.get((corner + 1) % corners.size());
            int side = side(from, to, door);
            if (side == 0
                    && isWithin(from.latitude(), to.latitude(), door.latitude())
                    && isWithin(from.longitude(), to.longitude(), door.longitude())) {
                return true;
            }
            boolean fromBelow = exact(from.latitude()).compareTo(exact(door.latitude())) <= 0;
            boolean toBelow = exact(to.latitude()).compareTo(exact(door.latitude())) <= 0;
            if (fromBelow && !toBelow && side > 0) {
                turns++;
            } else if (!fromBelow && toBelow && side < 0) {
                turns--;
            }
        }
        return turns != 0;
    }

    private static int side(GeoPoint from, GeoPoint to, GeoPoint door) {
        BigDecimal ahead =
                difference(to.longitude(), from.longitude()).multiply(difference(door.latitude(), from.latitude()));
        BigDecimal across =
                difference(door.longitude(), from.longitude()).multiply(difference(to.latitude(), from.latitude()));
        return ahead.compareTo(across);
    }

    private static boolean isWithin(double one, double other, double value) {
        return exact(Math.min(one, other)).compareTo(exact(value)) <= 0
                && exact(value).compareTo(exact(Math.max(one, other))) <= 0;
    }

    private static BigDecimal difference(double one, double other) {
        return exact(one).subtract(exact(other));
    }

    /** Seven decimals of a degree are what a border is drawn with. */
    private static BigDecimal exact(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
