package dev.doorstep.workforce;

import dev.doorstep.kernel.GeoPoint;
import java.util.List;

/**
 * A closed line on the map whose sides are straight in degrees.
 *
 * <p>Degrees are whole numbers of ten-millionths here, a centimetre on the ground: so every answer is exact, also for
 * doors on the border. The products of differences fit into a {@code long} because no border reaches half around the
 * earth.
 */
final class Border {
    private static final double UNITS_PER_DEGREE = 1e7;
    private static final long HALF_AROUND = 180L * 10_000_000;

    private final List<GeoPoint> corners;
    private final long[] north;
    private final long[] east;

    Border(List<GeoPoint> corners) {
        this.corners = corners;
        this.north =
                corners.stream().mapToLong(corner -> units(corner.latitude())).toArray();
        this.east =
                corners.stream().mapToLong(corner -> units(corner.longitude())).toArray();
    }

    /** Refuses a line that goes half around the earth, has two corners in one place, or meets itself. */
    void check() {
        long west = Long.MAX_VALUE;
        long farEast = Long.MIN_VALUE;
        for (long each : east) {
            west = Math.min(west, each);
            farEast = Math.max(farEast, each);
        }
        if (farEast - west >= HALF_AROUND) {
            throw UnusableAreaException.tooWide();
        }
        int sides = corners.size();
        for (int one = 0; one < sides; one++) {
            for (int other = one + 1; other < sides; other++) {
                if (meet(one, other)) {
                    throw UnusableAreaException.crossing(one + 1, other + 1);
                }
            }
        }
    }

    /** Tells whether a place lies within the line, or on it: by the sides that a ray to the east crosses. */
    boolean encloses(GeoPoint place) {
        long placeNorth = units(place.latitude());
        long placeEast = units(place.longitude());
        boolean inside = false;
        for (int side = 0; side < north.length; side++) {
            int end = next(side);
            if (isBetween(placeNorth, north[side], north[end]) && isBetween(placeEast, east[side], east[end])) {
                if (turn(side, placeNorth, placeEast) == 0) {
                    return true;
                }
            }
            boolean upwards = north[end] > north[side];
            boolean crosses = north[side] > placeNorth != north[end] > placeNorth;
            if (crosses && isWestOf(side, placeNorth, placeEast, upwards)) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Returns how far a place is from the nearest point of the line. */
    double metresTo(GeoPoint place) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int side = 0; side < north.length; side++) {
            nearest = Math.min(nearest, place.metresTo(nearest(place, corners.get(side), corners.get(next(side)))));
        }
        return nearest;
    }

    /** Finds the nearest point of a side on a map that is true to scale at the place. */
    private static GeoPoint nearest(GeoPoint place, GeoPoint from, GeoPoint to) {
        double squeeze = StrictMath.cos(Math.toRadians(place.latitude()));
        double alongEast = (to.longitude() - from.longitude()) * squeeze;
        double alongNorth = to.latitude() - from.latitude();
        double toEast = (place.longitude() - from.longitude()) * squeeze;
        double toNorth = place.latitude() - from.latitude();
        double share = (toEast * alongEast + toNorth * alongNorth) / (alongEast * alongEast + alongNorth * alongNorth);
        double kept = Math.max(0, Math.min(1, share));
        return new GeoPoint(
                from.latitude() + kept * (to.latitude() - from.latitude()),
                from.longitude() + kept * (to.longitude() - from.longitude()));
    }

    /** Tells whether two sides share more than the corner that joins them. */
    private boolean meet(int one, int other) {
        if (next(one) == other) {
            return foldsBack(one, other);
        }
        if (next(other) == one) {
            return foldsBack(other, one);
        }
        return meetApart(one, other);
    }

    /** Tells whether a side turns around at its end and runs back over itself, or is no longer than a corner. */
    private boolean foldsBack(int side, int following) {
        int corner = next(side);
        int end = next(following);
        if (isSame(side, corner)) {
            return true;
        }
        long ahead = (north[corner] - north[side]) * (north[end] - north[corner])
                + (east[corner] - east[side]) * (east[end] - east[corner]);
        return turn(side, north[end], east[end]) == 0 && ahead <= 0;
    }

    private boolean meetApart(int one, int other) {
        int oneEnd = next(one);
        int otherEnd = next(other);
        int start = turn(one, north[other], east[other]);
        int end = turn(one, north[otherEnd], east[otherEnd]);
        int backStart = turn(other, north[one], east[one]);
        int backEnd = turn(other, north[oneEnd], east[oneEnd]);
        return (start * end < 0 && backStart * backEnd < 0)
                || touches(one, other, start)
                || touches(one, otherEnd, end)
                || touches(other, one, backStart)
                || touches(other, oneEnd, backEnd);
    }

    private boolean touches(int side, int corner, int turn) {
        return turn == 0
                && isBetween(north[corner], north[side], north[next(side)])
                && isBetween(east[corner], east[side], east[next(side)]);
    }

    /** Returns 1 if a place lies to the left of a side, -1 if to the right, 0 if in line with it. */
    private int turn(int side, long placeNorth, long placeEast) {
        int end = next(side);
        long left = Math.multiplyExact(east[end] - east[side], placeNorth - north[side]);
        long right = Math.multiplyExact(north[end] - north[side], placeEast - east[side]);
        return Long.compare(left, right);
    }

    private boolean isWestOf(int side, long placeNorth, long placeEast, boolean upwards) {
        return turn(side, placeNorth, placeEast) == (upwards ? 1 : -1);
    }

    private boolean isSame(int one, int other) {
        return north[one] == north[other] && east[one] == east[other];
    }

    private int next(int corner) {
        return corner + 1 == north.length ? 0 : corner + 1;
    }

    private static boolean isBetween(long value, long one, long other) {
        return Math.min(one, other) <= value && value <= Math.max(one, other);
    }

    private static long units(double degrees) {
        return (long) Math.rint(degrees * UNITS_PER_DEGREE);
    }
}
