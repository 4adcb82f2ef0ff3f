package dev.doorstep.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.exchange.travel.NamedPlace;
import dev.doorstep.exchange.travel.TravelFile;
import dev.doorstep.exchange.travel.TravelTable;
import dev.doorstep.exchange.travel.TravelTables;
import dev.doorstep.exchange.travel.UnknownTravel;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelHours;
import dev.doorstep.routing.TravelMatrix;
import dev.doorstep.routing.TravelTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a script of an operator does: asks {@code travel places} which places there are, has them measured, and writes
 * the tables. The service that it asks knows the great circle with the detour of the demo city.
 *
 * @param folder where files go
 * @param places the places
 * @param unknown what becomes of others
 * @param island who lives where no way leads to; nobody if empty
 * @param rush from which hour to which every way takes 45 minutes longer; never if empty
 */
record CityRoads(Path folder, List<NamedPlace> places, UnknownTravel unknown, String island, List<Integer> rush) {
    private static final TravelTimes MEASURED = GreatCircleTravelTimes.withDetourPercent(135);
    private static final Duration RUSH = Duration.ofMinutes(45);

    /** Asks for all places that the database knows. */
    static CityRoads of(Shell shell) throws IOException {
        return new CityRoads(shell.directory(), places(shell, ""), UnknownTravel.REFUSE, "", List.of());
    }

    /** Asks for all but the doors of visits. */
    static CityRoads withoutDoors(Shell shell) throws IOException {
        return new CityRoads(shell.directory(), places(shell, "DOOR"), UnknownTravel.REFUSE, "", List.of());
    }

    private static List<NamedPlace> places(Shell shell, String kindLeftOut) throws IOException {
        List<NamedPlace> places = new ArrayList<>();
        String listed = shell.type("travel places --format json").out();
        for (JsonNode place : new ObjectMapper().readTree(listed)) {
            if (!place.get("kind").asText().equals(kindLeftOut)) {
                places.add(new NamedPlace(
                        place.get("code").asText(),
                        new GeoPoint(
                                place.get("latitude").asDouble(),
                                place.get("longitude").asDouble())));
            }
        }
        return places;
    }

    CityRoads unknown(UnknownTravel other) {
        return new CityRoads(folder, places, other, island, rush);
    }

    CityRoads island(String code) {
        return new CityRoads(folder, places, unknown, code, rush);
    }

    CityRoads rushFrom(int hour, int until) {
        return new CityRoads(folder, places, unknown, island, List.of(hour, until));
    }

    /** Writes the tables of the modes of the demo city. */
    Path written(String name) throws IOException {
        List<TravelTable> tables = new ArrayList<>();
        for (TravelMode mode : TravelMode.values()) {
            if (rush.isEmpty()) {
                tables.add(new TravelTable(mode, TravelHours.ALWAYS, ways(mode, Duration.ZERO)));
            } else {
                tables.add(new TravelTable(mode, TravelHours.from(0, rush.get(1)), ways(mode, Duration.ZERO)));
                tables.add(new TravelTable(mode, TravelHours.from(rush.get(0)), ways(mode, RUSH)));
            }
        }
        return Files.writeString(folder.resolve(name), TravelFile.write(new TravelTables(places, tables, unknown)));
    }

    private TravelMatrix ways(TravelMode mode, Duration longer) {
        Set<GeoPoint> cutOff = places.stream()
                .filter(place -> place.name().equals(island))
                .map(NamedPlace::point)
                .collect(Collectors.toSet());
        TravelTimes measured = (from, to, by, departure) -> {
            Travel way = MEASURED.between(from, to, by, departure);
            return cutOff.contains(from) || cutOff.contains(to)
                    ? Travel.NO_WAY
                    : new Travel(way.metres(), way.duration().plus(longer));
        };
        return TravelMatrix.between(places.stream().map(NamedPlace::point).toList(), measured, mode, Instant.EPOCH);
    }
}
