package dev.doorstep.testkit.availability;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Place;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.ServiceArea;
import java.time.DayOfWeek;
import java.util.List;

/** The slow twin of areas: stands at the door and turns with somebody who walks around the border. */
final class MapScan {
    /** Far below what the corners and doors of small towns are apart, far above what rounding does. */
    private static final double NOTHING = 1e-6;

    private MapScan() {}

    static boolean reaches(HomeBase base, Place door, DayOfWeek day) {
        ServiceArea area = base.area().on(day);
        if (area instanceof ServiceArea.Polygon polygon) {
            return surrounds(polygon.corners(), door.point());
        }
        if (area instanceof ServiceArea.Districts districts) {
            return districts.names().contains(door.district());
        }
        return base.point().metresTo(door.point()) <= ((ServiceArea.Radius) area).metres();
    }

    /** A full turn is a door within; half a turn in one step is a door on the border. */
    static boolean surrounds(List<GeoPoint> corners, GeoPoint door) {
        double turned = 0;
        for (int corner = 0; corner < corners.size(); corner++) {
            GeoPoint from = corners.get(corner);
            GeoPoint to = corners.get((corner + 1) % corners.size());
            double step = Math.IEEEremainder(angle(door, to) - angle(door, from), 2 * Math.PI);
            boolean onCorner =
                    Math.hypot(from.latitude() - door.latitude(), from.longitude() - door.longitude()) < NOTHING;
            if (onCorner || Math.PI - Math.abs(step) < NOTHING) {
                return true;
            }
            turned += step;
        }
        return Math.abs(turned) > Math.PI;
    }

    private static double angle(GeoPoint door, GeoPoint corner) {
        return Math.atan2(corner.latitude() - door.latitude(), corner.longitude() - door.longitude());
    }
}
