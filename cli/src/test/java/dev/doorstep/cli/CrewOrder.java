package dev.doorstep.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** An order of the Wednesday of a prepared city for which two come: high windows are cleaned in pairs. */
final class CrewOrder {
    private CrewOrder() {}

    /** Places it and returns its number. */
    static String place(Shell shell) throws IOException {
        shell.type("catalog import " + Shell.EXAMPLES + "/catalog/windows.yaml");
        shell.type("price import " + Shell.EXAMPLES + "/prices/windows.yaml");
        return new ObjectMapper()
                .readTree(shell.type("order place --customer C002 --offering GLASS-HIGH --units 4"
                                + " --at 2026-03-04T14:00 --key pair --format json")
                        .out())
                .get("order")
                .get("number")
                .asText();
    }

    /** Returns the visits of an order that a board draws, by the codes of the workers. */
    static Map<String, JsonNode> stops(JsonNode board, String number) {
        Map<String, JsonNode> stops = new TreeMap<>();
        for (JsonNode row : board.get("rows")) {
            for (JsonNode stop : row.get("stops")) {
                if (stop.get("order").asText().equals(number)) {
                    stops.put(row.get("worker").asText(), stop);
                }
            }
        }
        return stops;
    }
}
