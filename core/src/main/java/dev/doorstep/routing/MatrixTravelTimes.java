package dev.doorstep.routing;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Travel looked up in tables that somebody measured; there and back may differ.
 *
 * <p>This class is immutable and thread-safe. What the tables do not hold is refused, never guessed; whoever says so
 * takes it for {@linkplain Travel#NO_WAY no way}, so that nobody is sent there and all else is planned.
 */
public final class MatrixTravelTimes implements TravelTimes {
    private final Map<GeoPoint, Integer> places;
    private final Map<TravelMode, Travel[][]> tables;
    private final boolean unknownIsNoWay;

    private MatrixTravelTimes(Builder builder) {
        places = Map.copyOf(builder.places);
        tables = new EnumMap<>(builder.tables);
        unknownIsNoWay = builder.unknownIsNoWay;
    }

    /** Starts the tables over places, which must differ. */
    public static Builder over(List<GeoPoint> places) {
        return new Builder(places);
    }

    /** @throws UnknownTravelException if a place or the mode has no entry, unless that was said to be no way */
    @Override
    public Travel between(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
        Integer row = places.get(from);
        Integer column = places.get(to);
        Travel[][] table = tables.get(mode);
        if (row == null || column == null || table == null) {
            if (unknownIsNoWay) {
                return from.equals(to) ? Travel.of(0, 0) : Travel.NO_WAY;
            }
            throw new UnknownTravelException(mode, places.size());
        }
        return table[row][column];
    }

    @Override
    public boolean dependOnDeparture() {
        return false;
    }

    /** Collects one table per mode. */
    public static final class Builder {
        private final Map<GeoPoint, Integer> places = new HashMap<>();
        private final Map<TravelMode, Travel[][]> tables = new EnumMap<>(TravelMode.class);
        private boolean unknownIsNoWay;

        private Builder(List<GeoPoint> points) {
            for (GeoPoint point : points) {
                if (places.put(point, places.size()) != null) {
                    throw new IllegalArgumentException("%s is listed twice.".formatted(point));
                }
            }
        }

        /**
         * Adds a mode, or replaces it.
         *
         * @param mode the mode that the table is about
         * @param metres the distance from the place of the row to the place of the column
         * @param seconds the duration from the place of the row to the place of the column
         * @throws IllegalArgumentException if an entry is missing or negative; it names the entry
         */
        public Builder table(TravelMode mode, long[][] metres, long[][] seconds) {
            int size = places.size();
            requireRows(mode, "metres", metres);
            requireRows(mode, "seconds", seconds);
            Travel[][] table = new Travel[size][size];
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    table[from][to] = Travel.of(
                            entry(mode, "metres", metres, from, to), entry(mode, "seconds", seconds, from, to));
                }
            }
            tables.put(mode, table);
            return this;
        }

        /**
         * Takes what the tables do not hold for no way: a visit at such a place is left undone with the reason
         * {@code NO_WAY} instead of the whole day being refused.
         */
        public Builder unknownIsNoWay() {
            unknownIsNoWay = true;
            return this;
        }

        /** Makes the tables. */
        public MatrixTravelTimes build() {
            return new MatrixTravelTimes(this);
        }

        private void requireRows(TravelMode mode, String name, long[][] rows) {
            for (int from = 0; from < places.size(); from++) {
                if (rows.length != places.size() || rows[from].length != places.size()) {
                    throw new IllegalArgumentException(
                            "The table of %s by %s must have %d rows of %d entries. Maybe one of row %d is missing."
                                    .formatted(name, mode, places.size(), places.size(), from));
                }
            }
        }

        private static long entry(TravelMode mode, String name, long[][] rows, int from, int to) {
            long entry = rows[from][to];
            if (entry < 0) {
                throw new IllegalArgumentException(
                        "The %s by %s from place %d to place %d are %d. Maybe -1 marks an entry that is missing."
                                .formatted(name, mode, from, to, entry));
            }
            return entry;
        }
    }
}
