package dev.doorstep.exchange.city;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Row;
import dev.doorstep.organisation.Branch;
import dev.doorstep.workforce.ServiceArea;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the rows of {@code service_areas.csv}: where a worker goes instead of as far as their radius. */
final class AreaFile {
    static final List<String> COLUMNS =
            Stream.concat(Stream.of("worker", "days"), AreaPart.KINDS.stream()).toList();

    private AreaFile() {}

    /**
     * Adds a row to what the rows before say of the same worker.
     *
     * @param taken the days that the rows before name
     */
    static ServiceArea over(ServiceArea area, Row row, Set<DayOfWeek> taken, Branch branch) {
        Set<DayOfWeek> days = days(row.cell("days"));
        for (DayOfWeek day : days) {
            if (!taken.add(day)) {
                throw row.cell("days").refusal("import.area.days", Weekdays.name(day));
            }
        }
        return area.except(days, area(row, branch));
    }

    /** No days at all are all of them. */
    private static Set<DayOfWeek> days(Cell cell) {
        if (cell.isEmpty()) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(cell.text().split(" ", -1)).forEach(day -> days.add(Weekdays.read(cell, day)));
        return days;
    }

    private static ServiceArea area(Row row, Branch branch) {
        List<Cell> filled = AreaPart.KINDS.stream()
                .map(row::cell)
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (filled.size() != 1) {
            throw row.cell("radius_km").refusal("import.key.one-of", String.join(", ", AreaPart.KINDS));
        }
        Cell cell = filled.get(0);
        return switch (cell.name()) {
            case "radius_km" -> AreaPart.radius(cell);
            case "polygon" ->
                AreaPart.polygon(
                        cell, parts(cell).stream().map(AreaPart::corner).toList());
            default -> AreaPart.districts(cell, parts(cell), branch);
        };
    }

    private static List<Cell> parts(Cell cell) {
        return Arrays.stream(cell.optional().split(";", -1))
                .map(part -> cell.part(part.strip()))
                .toList();
    }
}
