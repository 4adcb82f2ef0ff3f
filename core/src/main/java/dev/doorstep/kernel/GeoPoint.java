package dev.doorstep.kernel;

/**
 * A place on the earth, in WGS 84, to nine decimals of a degree, a tenth of a millimetre: what {@link CanonicalJson}
 * keeps of it is all of it, so that distances come out the same from what was written down.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
    /** The mean radius of the earth in metres (IUGG). */
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    private static final double PER_DEGREE = 1e9;

    /** Rounds, and rejects coordinates that are off the globe. */
    public GeoPoint {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("%s, %s is no place on earth. Maybe latitude and longitude are swapped."
                    .formatted(latitude, longitude));
        }
        latitude = rounded(latitude);
        longitude = rounded(longitude);
    }

    /** Returns the great-circle distance in metres, by the haversine formula (Sinnott 1984). */
    public double metresTo(GeoPoint other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double chord = StrictMath.sin(north) * StrictMath.sin(north)
                + StrictMath.cos(Math.toRadians(latitude))
                        * StrictMath.cos(Math.toRadians(other.latitude))
                        * StrictMath.sin(east)
                        * StrictMath.sin(east);
        return 2 * EARTH_RADIUS_METRES * StrictMath.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** The zero that is added makes minus zero plain zero. */
    private static double rounded(double degrees) {
        return Math.rint(degrees * PER_DEGREE) / PER_DEGREE + 0.0;
    }
}
