package dev.doorstep.exchange.travel;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Grid;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Points;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.city.Weekdays;
import dev.doorstep.exchange.price.Part;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelHours;
import dev.doorstep.routing.TravelMatrix;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables of travel in a JSON file. A table is what the table service of OSRM or the matrix service of OpenRouteService
 * answers, with the mode beside it: {@code durations} in seconds, {@code distances} in metres, {@code null} where there
 * is no way. Parts of a second or a metre are rounded up, so that nobody is promised too early.
 */
public final class TravelFile {
    /** The format that files name. */
    public static final String FORMAT = "doorstep-travel/1";

    /** The most places of one file. */
    public static final int PLACES_MAX = Grid.LENGTH_MAX;

    private static final String DURATIONS = "durations";
    private static final String DISTANCES = "distances";
    /** Those of a table, and what services say besides, which does not matter here. */
    private static final List<String> KEYS =
            List.of("mode", "days", "from_hours", DURATIONS, DISTANCES, "code", "sources", "destinations", "metadata");

    private final List<NamedPlace> places = new ArrayList<>();
    private final List<TravelTable> tables = new ArrayList<>();
    private final List<Cell> tableCells = new ArrayList<>();

    private TravelFile() {}

    /**
     * Reads a file.
     *
     * @throws ImportRejectedException if there is any fault
     */
    public static TravelTables read(Path file) {
        return Outline.readOne(
                file, Set.of(DURATIONS, DISTANCES), (outline, problems) -> new TravelFile().tables(outline, problems));
    }

    /** Writes tables; what is read of it answers the same. */
    public static String write(TravelTables tables) {
        return new TravelText(tables).written();
    }

    private TravelTables tables(Outline file, Problems problems) {
        file.keyed().allow(List.of("format", "unknown", "places", "tables"));
        file.cell("format").choice(List.of(FORMAT), format -> format);
        UnknownTravel unknown = file.value("unknown", UnknownTravel.REFUSE, cell -> cell.oneOf(UnknownTravel.class));
        places(some(file.at("places"), PLACES_MAX));
        for (Outline table : some(file.at("tables"), TravelTables.TABLES_MAX)) {
            problems.note(table.cell().file(), () -> add(table));
        }
        return new TravelTables(places, tables, unknown);
    }

    private static List<Outline> some(Outline list, int most) {
        if (list.items().isEmpty() || list.items().size() > most) {
            throw list.cell().refusal("import.list.between", most);
        }
        return list.items();
    }

    /** A place that is left out would shift all rows behind it, so one fault ends the reading. */
    private void places(List<Outline> list) {
        Map<GeoPoint, Integer> lines = new HashMap<>();
        for (Outline item : list) {
            item.keyed().keys("name", "latitude", "longitude");
            NamedPlace place = new NamedPlace(item.cell("name").required(), Points.of(item));
            Integer earlier = lines.putIfAbsent(place.point(), item.cell().line());
            if (earlier != null) {
                throw item.cell().refusal("import.travel.place-twice", earlier);
            }
            places.add(place);
        }
    }

    private void add(Outline item) {
        item.keyed().allow(KEYS);
        TravelMode mode = item.cell("mode").oneOf(TravelMode.class);
        TravelTable table = new TravelTable(mode, hours(item), ways(item));
        for (int other = 0; other < tables.size(); other++) {
            if (tables.get(other).mode() == mode && tables.get(other).hours().clashes(table.hours())) {
                throw item.cell()
                        .refusal(
                                "import.travel.hours-twice",
                                mode,
                                tableCells.get(other).line());
            }
        }
        tables.add(table);
        tableCells.add(item.cell());
    }

    private static TravelHours hours(Outline table) {
        Set<DayOfWeek> days = table.find("days")
                .map(list -> Part.distinct(list, cell -> Weekdays.read(cell, cell.text())))
                .orElse(TravelHours.ALWAYS.days());
        Set<Integer> hours = table.find("from_hours")
                .map(list -> Part.distinct(list, cell -> cell.whole(0, TravelHours.HOUR_MAX)))
                .orElse(TravelHours.ALWAYS.hours());
        return new TravelHours(days, hours);
    }

    private TravelMatrix ways(Outline table) {
        int size = places.size();
        Grid durations = table.at(DURATIONS).grid().square(size);
        Grid distances = table.at(DISTANCES).grid().square(size);
        int[] seconds = new int[size * size];
        int[] metres = new int[size * size];
        for (int cell = 0; cell < size * size; cell++) {
            Travel way = way(distances.entry(cell / size, cell % size), durations.entry(cell / size, cell % size));
            seconds[cell] = (int) way.duration().toSeconds();
            metres[cell] = (int) way.metres();
        }
        return TravelMatrix.of(size, seconds, metres);
    }

    private static Travel way(int metres, int seconds) {
        return metres == Grid.EMPTY || seconds == Grid.EMPTY ? Travel.NO_WAY : Travel.of(metres, seconds);
    }
}
