package dev.doorstep.workforce;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Place;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a worker goes to work: as far as so many metres from home, within a border on the map, into some districts, or
 * into different areas on different days of the week.
 */
public sealed interface ServiceArea {
    /** What an area is made of, as files and explanations call it. */
    enum Kind {
        /** Whatever is near enough to home. */
        RADIUS,
        /** Whatever lies within a border. */
        POLYGON,
        /** Whatever lies in one of some districts. */
        DISTRICTS
    }

    /**
     * How a door lies outside of an area.
     *
     * @param kind what the area is made of
     * @param door where the door is: metres from home, metres beyond the border, or its district
     * @param limit how far the area goes: metres from home, the corners of the border, or the districts
     */
    record Shortfall(Kind kind, String door, String limit) {}

    /**
     * Says how a door lies outside; nothing if the worker goes there.
     *
     * @param home where the worker lives
     * @param door where the visit is
     * @param day the day of the week on which the visit starts
     */
    Optional<Shortfall> shortfall(GeoPoint home, Place door, DayOfWeek day);

    /** Returns the area that counts on a day of the week. */
    default ServiceArea on(DayOfWeek day) {
        return this;
    }

    /** Returns the area that counts on every day that does not differ. */
    default ServiceArea usual() {
        return this;
    }

    /** Returns every district that is named for any day. */
    default Set<String> districts() {
        return Set.of();
    }

    /** Returns the same areas but for another one on some days of the week. */
    default ServiceArea except(Set<DayOfWeek> days, ServiceArea other) {
        Map<DayOfWeek, ServiceArea> differing = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            differing.put(day, days.contains(day) ? other : on(day));
        }
        ServiceArea monday = days.contains(DayOfWeek.MONDAY) ? other : on(DayOfWeek.MONDAY);
        if (differing.values().stream().allMatch(monday::equals)) {
            return monday;
        }
        differing.values().removeIf(usual()::equals);
        return new Weekly(usual(), differing);
    }

    /**
     * Whatever is near enough to home by great circle.
     *
     * @param metres the farthest door
     */
    record Radius(int metres) implements ServiceArea {
        /** The farthest that anybody goes. */
        public static final int METRES_MAX = 500_000;

        /**
         * Keeps within the bounds.
         *
         * @throws UnusableAreaException if nobody is reached, or everybody on earth
         */
        public Radius {
            if (metres < 1 || metres > METRES_MAX) {
                throw UnusableAreaException.radius(metres);
            }
        }

        @Override
        public Optional<Shortfall> shortfall(GeoPoint home, Place door, DayOfWeek day) {
            double distance = home.metresTo(door.point());
            return distance <= metres
                    ? Optional.empty()
                    : Optional.of(outside(Kind.RADIUS, (long) Math.ceil(distance), metres));
        }
    }

    /**
     * Whatever lies within a border, or on it.
     *
     * @param corners the corners of the border, one after the other either way round; the last one is joined to the
     *     first
     */
    record Polygon(List<GeoPoint> corners) implements ServiceArea {
        /** The most corners of one border. */
        public static final int CORNERS_MAX = 100;

        /**
         * Keeps its own copy.
         *
         * @throws UnusableAreaException if there are too few corners or too many, the border meets itself, or it goes
         *     half around the earth
         */
        public Polygon {
            corners = List.copyOf(corners);
            if (corners.size() < 3 || corners.size() > CORNERS_MAX) {
                throw UnusableAreaException.corners(corners.size());
            }
            new Border(corners).check();
        }

        @Override
        public Optional<Shortfall> shortfall(GeoPoint home, Place door, DayOfWeek day) {
            Border border = new Border(corners);
            return border.encloses(door.point())
                    ? Optional.empty()
                    : Optional.of(
                            outside(Kind.POLYGON, (long) Math.ceil(border.metresTo(door.point())), corners.size()));
        }
    }

    /**
     * Whatever lies in one of some districts of the city.
     *
     * @param names the districts, as addresses name them
     */
    record Districts(Set<String> names) implements ServiceArea {
        /** The most districts of one area. */
        public static final int NAMES_MAX = 100;

        /**
         * Keeps its own copy.
         *
         * @throws UnusableAreaException if there are none or too many, or one of them has no name
         */
        public Districts {
            names = Set.copyOf(names);
            if (names.isEmpty() || names.size() > NAMES_MAX || names.stream().anyMatch(String::isBlank)) {
                throw UnusableAreaException.districts(names.size());
            }
        }

        @Override
        public Set<String> districts() {
            return names;
        }

        @Override
        public Optional<Shortfall> shortfall(GeoPoint home, Place door, DayOfWeek day) {
            return names.contains(door.district())
                    ? Optional.empty()
                    : Optional.of(outside(
                            Kind.DISTRICTS,
                            door.district().isEmpty() ? "?" : door.district(),
                            String.join(", ", new TreeSet<>(names))));
        }
    }

    /**
     * Different areas on different days of the week.
     *
     * @param usual where the worker goes on all other days
     * @param days where they go instead on some days
     */
    record Weekly(ServiceArea usual, Map<DayOfWeek, ServiceArea> days) implements ServiceArea {
        /** Keeps its own copy; rejects weeks within weeks, and a week on which no day differs. */
        public Weekly {
            days = Map.copyOf(days);
            if (days.isEmpty()
                    || usual instanceof Weekly
                    || days.values().stream().anyMatch(Weekly.class::isInstance)) {
                throw new IllegalArgumentException(
                        "A week needs a day that differs, and one plain area a day: %s, %s.".formatted(usual, days));
            }
        }

        @Override
        public Set<String> districts() {
            return Stream.concat(Stream.of(usual), days.values().stream())
                    .flatMap(area -> area.districts().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public ServiceArea on(DayOfWeek day) {
            return days.getOrDefault(day, usual);
        }

        @Override
        public Optional<Shortfall> shortfall(GeoPoint home, Place door, DayOfWeek day) {
            return on(day).shortfall(home, door, day);
        }
    }

    private static Shortfall outside(Kind kind, Object door, Object limit) {
        return new Shortfall(kind, String.valueOf(door), String.valueOf(limit));
    }
}
