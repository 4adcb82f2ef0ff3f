package dev.doorstep.cli;

import dev.doorstep.exchange.travel.TravelTables;
import dev.doorstep.exchange.travel.UnknownTravel;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.order.place.KnownPlace;
import dev.doorstep.workforce.Worker;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tables of travel beside the branch that is to go by them.
 *
 * @param tables the tables
 * @param places the places of the branch
 * @param workers the workers of the branch
 */
record TravelCheck(TravelTables tables, List<KnownPlace> places, List<Worker> workers) {
    /** Lists the places of the branch that the tables lack. */
    List<KnownPlace> lacking() {
        Set<GeoPoint> known = tables.points();
        return places.stream().filter(place -> !known.contains(place.point())).toList();
    }

    /** Counts the workers who travel by a mode that has no table. */
    Map<TravelMode, Long> lackingModes() {
        Set<TravelMode> known = tables.modes();
        return workers.stream()
                .map(worker -> worker.base().mode())
                .filter(mode -> !known.contains(mode))
                .collect(Collectors.groupingBy(mode -> mode, TreeMap::new, Collectors.counting()));
    }

    /** Tells whether there is an answer for every place and every worker. */
    boolean isComplete() {
        return tables.unknown() == UnknownTravel.GREAT_CIRCLE
                || (lacking().isEmpty() && lackingModes().isEmpty());
    }
}
