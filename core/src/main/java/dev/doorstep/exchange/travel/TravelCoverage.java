package dev.doorstep.exchange.travel;

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
 * Tables of travel beside the branch that is to go by them: what of it do they lack?
 *
 * @param tables the tables
 * @param places the places of the branch, as {@code t.places().all()} lists them
 * @param workers the workers of the branch
 */
public record TravelCoverage(TravelTables tables, List<KnownPlace> places, List<Worker> workers) {
    /** Keeps its own copies. */
    public TravelCoverage {
        places = List.copyOf(places);
        workers = List.copyOf(workers);
    }

    /** Lists the places of the branch that the tables lack. */
    public List<KnownPlace> lacking() {
        Set<GeoPoint> known = tables.points();
        return places.stream().filter(place -> !known.contains(place.point())).toList();
    }

    /** Counts the workers who travel by a mode that has no table. */
    public Map<TravelMode, Long> lackingModes() {
        Set<TravelMode> known = tables.modes();
        return workers.stream()
                .map(worker -> worker.base().mode())
                .filter(mode -> !known.contains(mode))
                .collect(Collectors.groupingBy(mode -> mode, TreeMap::new, Collectors.counting()));
    }

    /** Tells whether there is an answer for every place and every worker. */
    public boolean isComplete() {
        return tables.unknown() == UnknownTravel.GREAT_CIRCLE
                || (lacking().isEmpty() && lackingModes().isEmpty());
    }
}
