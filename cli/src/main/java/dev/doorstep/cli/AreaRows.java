package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.Worker;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows where workers go, as the columns of {@code service_areas.csv} say it. */
final class AreaRows {
    private AreaRows() {}

    private record Row(String days, ServiceArea area) {}

    static Report of(Worker worker) {
        return Report.list(
                "areas",
                rows(worker.base().area()),
                Column.of("days", Row::days),
                Column.of("radius_km", row -> kilometres(row.area)),
                Column.of("polygon", row -> corners(row.area)),
                Column.of(
                        "districts",
                        row -> row.area.districts().isEmpty()
                                ? null
                                : String.join("; ", new TreeSet<>(row.area.districts()))));
    }

    /** The same area on several days is one row. */
    private static List<Row> rows(ServiceArea area) {
        Map<ServiceArea, List<String>> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.computeIfAbsent(area.on(day), same -> new ArrayList<>())
                    .add(day.name().substring(0, 3));
        }
        return days.entrySet().stream()
                .map(same -> new Row(String.join(" ", same.getValue()), same.getKey()))
                .toList();
    }

    private static @Nullable Object kilometres(ServiceArea area) {
        return area instanceof ServiceArea.Radius radius
                ? BigDecimal.valueOf(radius.metres(), 3).stripTrailingZeros().toPlainString()
                : null;
    }

    /** Returns a place as files and options take it. */
    static String degrees(GeoPoint point) {
        return point.latitude() + " " + point.longitude();
    }

    private static @Nullable Object corners(ServiceArea area) {
        return area instanceof ServiceArea.Polygon polygon
                ? polygon.corners().stream().map(AreaRows::degrees).collect(Collectors.joining("; "))
                : null;
    }
}
