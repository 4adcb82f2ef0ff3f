package dev.doorstep.routing;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Travel looked up in tables that somebody measured; there and back may differ, and so may the hours of a week.
 *
 * <pre>{@code
 * TravelTimes roads = MatrixTravelTimes.over(doors)
 *         .clock(ZoneId.of("Asia/Shanghai"))
 *         .table(CAR, TravelHours.from(0, 9), metres, seconds)
 *         .table(CAR, TravelHours.from(7), metres, secondsInTheRush)
 *         .build();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe. What the tables do not hold is refused, never guessed; whoever says so
 * takes it for {@linkplain Travel#NO_WAY no way}, so that nobody is sent there and all else is planned, or has somebody
 * else asked.
 */
public final class MatrixTravelTimes implements TravelTimes {
    private final Map<GeoPoint, Integer> places;
    private final Map<TravelMode, WeekOfTables> weeks;
    private final ZoneId clock;
    private final @Nullable TravelTimes otherwise;

    private MatrixTravelTimes(Builder builder, Map<TravelMode, WeekOfTables> weeks, ZoneId clock) {
        this.places = Map.copyOf(builder.places);
        this.weeks = weeks;
        this.clock = clock;
        this.otherwise = builder.otherwise;
    }

    /** Starts the tables over places, which must differ. */
    public static Builder over(List<GeoPoint> places) {
        return new Builder(places);
    }

    /** @throws UnknownTravelException if a place or the mode has no entry, unless it was said what to do about that */
    @Override
    public Travel between(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
        Integer row = places.get(from);
        Integer column = places.get(to);
        WeekOfTables week = weeks.get(mode);
        if (row == null || column == null || week == null) {
            return unknown(from, to, mode, departure);
        }
        TravelMatrix table = week.at(departure, clock);
        return Travel.of(table.distance(row, column), table.duration(row, column));
    }

    private Travel unknown(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
        if (otherwise == null) {
            throw new UnknownTravelException(mode, places.size());
        }
        return otherwise.between(from, to, mode, departure);
    }

    /** Tells whether a mode has several tables, or whoever else is asked may say something else at another hour. */
    @Override
    public boolean dependOnDeparture() {
        return weeks.values().stream().anyMatch(WeekOfTables::changes)
                || (otherwise != null && otherwise.dependOnDeparture());
    }

    /** Knows no way but to stay. */
    private static final class Nowhere implements TravelTimes {
        @Override
        public Travel between(GeoPoint from, GeoPoint to, TravelMode mode, Instant departure) {
            return from.equals(to) ? Travel.of(0, 0) : Travel.NO_WAY;
        }

        @Override
        public boolean dependOnDeparture() {
            return false;
        }
    }

    /** Collects the tables of every mode: one, or several that hold at different hours. */
    public static final class Builder {
        private final Map<GeoPoint, Integer> places = new HashMap<>();
        private final Map<TravelMode, List<WeekOfTables.Table>> tables = new EnumMap<>(TravelMode.class);
        private @Nullable ZoneId clock;
        private @Nullable TravelTimes otherwise;

        private Builder(List<GeoPoint> points) {
            for (GeoPoint point : points) {
                if (places.put(point, places.size()) != null) {
                    throw new IllegalArgumentException("%s is listed twice.".formatted(point));
                }
            }
        }

        /** Names the wall-clock by which hours are told: that of the branch. */
        public Builder clock(ZoneId zone) {
            clock = zone;
            return this;
        }

        /**
         * Adds the table of a mode that is the same at every hour, as the method with hours does for
         * {@link TravelHours#ALWAYS}.
         */
        public Builder table(TravelMode mode, long[][] metres, long[][] seconds) {
            return table(mode, TravelHours.ALWAYS, metres, seconds);
        }

        /**
         * Adds a table that holds from some hours on, until the next one of the mode does.
         *
         * @param mode the mode that the table is about
         * @param hours when somebody leaves to whom it applies
         * @param metres the distance from the place of the row to the place of the column
         * @param seconds the duration from the place of the row to the place of the column
         * @throws IllegalArgumentException if an entry is missing or negative, naming the entry, or if another table of
         *     the mode begins at one of these hours
         */
        public Builder table(TravelMode mode, TravelHours hours, long[][] metres, long[][] seconds) {
            int size = places.size();
            requireRows(mode, "metres", metres);
            requireRows(mode, "seconds", seconds);
            int[] distances = new int[size * size];
            int[] durations = new int[size * size];
            for (int cell = 0; cell < size * size; cell++) {
                Travel way = Travel.of(
                        entry(mode, "metres", metres, cell / size, cell % size),
                        entry(mode, "seconds", seconds, cell / size, cell % size));
                distances[cell] = (int) way.metres();
                durations[cell] = (int) way.duration().toSeconds();
            }
            return table(mode, hours, TravelMatrix.of(size, durations, distances));
        }

        /**
         * Adds a table that holds from some hours on, until the next one of the mode does.
         *
         * @param ways metres and seconds between the places, in their order; their pace does not count
         * @throws IllegalArgumentException if there are more or fewer places, or if another table of the mode begins at
         *     one of these hours
         */
        public Builder table(TravelMode mode, TravelHours hours, TravelMatrix ways) {
            if (ways.size() != places.size()) {
                throw new IllegalArgumentException(
                        "The table by %s is of %d places, not of %d.".formatted(mode, ways.size(), places.size()));
            }
            List<WeekOfTables.Table> known = tables.computeIfAbsent(mode, none -> new ArrayList<>());
            known.stream().map(WeekOfTables.Table::hours).filter(hours::clashes).forEach(other -> {
                throw new IllegalArgumentException(
                        "Two tables by %s begin at one hour: from %s on, and from %s. Maybe one is for other days."
                                .formatted(mode, other, hours));
            });
            known.add(new WeekOfTables.Table(hours, ways));
            return this;
        }

        /**
         * Takes what the tables do not hold for no way: a visit at such a place is left undone with the reason
         * {@code NO_WAY} instead of the whole day being refused.
         */
        public Builder unknownIsNoWay() {
            return orElse(new Nowhere());
        }

        /** Names who is asked for what the tables do not hold, such as the great circle. */
        public Builder orElse(TravelTimes other) {
            otherwise = other;
            return this;
        }

        /**
         * Makes the tables.
         *
         * @throws IllegalStateException if there are tables by the hour and no clock to tell it by
         */
        public MatrixTravelTimes build() {
            Map<TravelMode, WeekOfTables> weeks = new EnumMap<>(TravelMode.class);
            tables.forEach((mode, known) -> weeks.put(mode, WeekOfTables.of(known)));
            if (clock == null && weeks.values().stream().anyMatch(WeekOfTables::changes)) {
                throw new IllegalStateException(
                        "Tables by the hour need to know whose hour. Maybe .clock(branch.zone()).");
            }
            return new MatrixTravelTimes(this, weeks, clock == null ? ZoneOffset.UTC : clock);
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
