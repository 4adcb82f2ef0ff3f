package dev.doorstep.exchange.world;

import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Points;
import dev.doorstep.exchange.city.AreaPart;
import dev.doorstep.exchange.city.Weekdays;
import dev.doorstep.exchange.price.Part;
import dev.doorstep.organisation.Branch;
import dev.doorstep.workforce.ServiceArea;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads where a worker of a world goes: one of the {@linkplain AreaPart#KINDS kinds} beside the worker's other keys,
 * and under {@code areas} what differs on some days.
 *
 * @param branch whose districts there are
 */
record WorldArea(Branch branch) {
    ServiceArea read(Outline worker) {
        ServiceArea area = plain(worker);
        Set<DayOfWeek> taken = EnumSet.noneOf(DayOfWeek.class);
        for (Outline differing : worker.find("areas").map(Outline::items).orElse(List.of())) {
            differing.allow(Part.and(AreaPart.KINDS, "days"));
            area = area.except(days(differing.at("days"), taken), plain(differing));
        }
        return area;
    }

    private static Set<DayOfWeek> days(Outline list, Set<DayOfWeek> taken) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Cell cell : Part.some(list)) {
            DayOfWeek day = Weekdays.read(cell, cell.text());
            if (!taken.add(day)) {
                throw cell.refusal("import.area.days", cell.text());
            }
            days.add(day);
        }
        return days;
    }

    private ServiceArea plain(Outline item) {
        String kind = Part.oneOf(item, AreaPart.KINDS);
        return switch (kind) {
            case "radius_km" -> AreaPart.radius(item.cell(kind));
            case "polygon" ->
                AreaPart.polygon(
                        item.cell(kind),
                        item.at(kind).items().stream()
                                .map(corner -> Points.of(corner.keys("latitude", "longitude")))
                                .toList());
            default -> AreaPart.districts(item.cell(kind), Part.some(item.at(kind)), branch);
        };
    }
}
