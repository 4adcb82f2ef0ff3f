package dev.doorstep.exchange.travel;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.doorstep.exchange.city.Weekdays;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelMatrix;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;

/** Writes tables of travel as JSON: a place a line, a row a line, always in the same way. */
final class TravelText {
    private static final String NO_WAY = "null";

    private final TravelTables tables;
    private final StringBuilder text = new StringBuilder();

    TravelText(TravelTables tables) {
        this.tables = tables;
    }

    String written() {
        text.append("{\n  \"format\": ").append(quoted(TravelFile.FORMAT));
        text.append(",\n  \"unknown\": ").append(quoted(tables.unknown().name()));
        text.append(",\n  \"places\": [\n    ");
        joined(tables.places(), ",\n    ", this::place);
        text.append("\n  ],\n  \"tables\": [\n    ");
        joined(tables.tables(), ",\n    ", this::table);
        return text.append("\n  ]\n}\n").toString();
    }

    private void place(NamedPlace place) {
        GeoPoint point = place.point();
        text.append("{\"name\": ").append(quoted(place.name()));
        text.append(", \"latitude\": ").append(degrees(point.latitude()));
        text.append(", \"longitude\": ").append(degrees(point.longitude())).append('}');
    }

    private void table(TravelTable table) {
        TravelMatrix ways = table.ways();
        text.append("{\n      \"mode\": ").append(quoted(table.mode().name()));
        text.append(",\n      \"days\": [");
        joined(table.hours().days().stream().sorted().toList(), ", ", day -> text.append(quoted(Weekdays.name(day))));
        text.append("],\n      \"from_hours\": [");
        joined(table.hours().hours().stream().sorted().toList(), ", ", text::append);
        text.append("],\n      \"durations\": ");
        grid(ways, ways::duration);
        text.append(",\n      \"distances\": ");
        grid(ways, ways::distance);
        text.append("\n    }");
    }

    private void grid(TravelMatrix ways, IntBinaryOperator entry) {
        for (int from = 0; from < ways.size(); from++) {
            text.append(from == 0 ? "[\n        [" : "],\n        [");
            for (int to = 0; to < ways.size(); to++) {
                text.append(to == 0 ? "" : ", ");
                boolean isWay = Travel.of(ways.distance(from, to), ways.duration(from, to))
                        .isWay();
                text.append(isWay ? Integer.toString(entry.applyAsInt(from, to)) : NO_WAY);
            }
        }
        text.append("]\n      ]");
    }

    private <T> void joined(List<T> items, String between, Consumer<T> writer) {
        for (Iterator<T> each = items.iterator(); each.hasNext(); ) {
            writer.accept(each.next());
            text.append(each.hasNext() ? between : "");
        }
    }

    private static String degrees(double degrees) {
        return BigDecimal.valueOf(degrees).toPlainString();
    }

    private static String quoted(String value) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
    }
}
