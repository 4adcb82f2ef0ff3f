package dev.doorstep.exchange.travel;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.organisation.Branch;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.MatrixTravelTimes;
import dev.doorstep.routing.TravelTimes;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The roads of a city: places, and tables of what it takes to get from each to each.
 *
 * @param places the places, in the order of the rows and columns of every table; no two at the same point
 * @param tables the tables: for every mode one, or several that begin at different hours
 * @param unknown what becomes of places and modes that are not there
 */
public record TravelTables(List<NamedPlace> places, List<TravelTable> tables, UnknownTravel unknown) {
    /** The most tables. */
    public static final int TABLES_MAX = 100;

    /** Keeps its own copies. */
    public TravelTables {
        places = List.copyOf(places);
        tables = List.copyOf(tables);
    }

    /**
     * Returns who answers for the ways of a branch, by its wall-clock.
     *
     * @throws IllegalArgumentException if a place is listed twice, a table has other places, or two begin at once
     */
    public TravelTimes in(Branch branch) {
        MatrixTravelTimes.Builder builder = MatrixTravelTimes.over(
                        places.stream().map(NamedPlace::point).toList())
                .clock(branch.zone());
        tables.forEach(table -> builder.table(table.mode(), table.hours(), table.ways()));
        return switch (unknown) {
            case REFUSE -> builder.build();
            case NO_WAY -> builder.unknownIsNoWay().build();
            case GREAT_CIRCLE ->
                builder.orElse(GreatCircleTravelTimes.in(branch)).build();
        };
    }

    /** Returns the points of its places. */
    public Set<GeoPoint> points() {
        Set<GeoPoint> points = new HashSet<>();
        places.forEach(place -> points.add(place.point()));
        return points;
    }

    /** Returns the modes that it has a table for. */
    public Set<TravelMode> modes() {
        Set<TravelMode> modes = EnumSet.noneOf(TravelMode.class);
        tables.forEach(table -> modes.add(table.mode()));
        return modes;
    }
}
