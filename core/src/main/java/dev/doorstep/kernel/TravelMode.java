package dev.doorstep.kernel;

/** How a worker gets from door to door, with the speed that a plan assumes when nobody knows better. */
public enum TravelMode {
    /** An electric bicycle: 25 km/h by law in China (GB 17761), 18 km/h with its stops. */
    EBIKE(18_000),
    /** A car in city traffic, parking included: 24 km/h. */
    CAR(24_000),
    /** Bus and metro from door to door, walking and waiting included: 15 km/h. */
    TRANSIT(15_000),
    /** On foot: 4.5 km/h. */
    WALK(4_500);

    private final int metresPerHour;

    TravelMode(int metresPerHour) {
        this.metresPerHour = metresPerHour;
    }

    /** Returns the assumed mean speed along the road, in metres per hour. */
    public int metresPerHour() {
        return metresPerHour;
    }
}
