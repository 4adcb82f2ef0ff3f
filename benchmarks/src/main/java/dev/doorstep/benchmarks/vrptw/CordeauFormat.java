package dev.doorstep.benchmarks.vrptw;

import dev.doorstep.benchmarks.vrptw.VrptwInstance.Depot;
import dev.doorstep.benchmarks.vrptw.VrptwInstance.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The text format of Cordeau, Laporte and Mercier (2001) for several depots: a line with the type 6, the vehicles of
 * each depot, the customers and the depots; for each depot the longest route, 0 for any, and the capacity; then a line
 * for each customer and after them for each depot, with number, x, y, service time, demand, frequency, the count and
 * the list of patterns of visits, ready time and due time.
 */
final class CordeauFormat {
    private static final double SEVERAL_DEPOTS_WITH_WINDOWS = 6;
    /** Number, x, y, service time, demand, frequency, and how many patterns follow. */
    private static final int HEAD = 7;

    private static final DecimalFormat PLAIN =
            new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));

    private CordeauFormat() {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is of another type, or bounds how long a route may last
     */
    static VrptwInstance read(Path file) throws IOException {
        List<double[]> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.stream(line.strip().split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        double[] head = lines.get(0);
        require(head[0] == SEVERAL_DEPOTS_WITH_WINDOWS, file, "type", head[0]);
        int customersEnd = 1 + (int) head[3] + (int) head[2];
        List<Depot> depots = new ArrayList<>();
        for (int depot = 0; depot < (int) head[3]; depot++) {
            double[] limits = lines.get(1 + depot);
            require(limits[0] == 0, file, "longest route", limits[0]);
            depots.add(new Depot(node(lines.get(customersEnd + depot)), (int) head[1], (int) limits[1]));
        }
        return new VrptwInstance(
                depots,
                lines.subList(1 + depots.size(), customersEnd).stream()
                        .map(CordeauFormat::node)
                        .toList());
    }

    private static Node node(double[] line) {
        int windowAt = HEAD + (int) line[HEAD - 1];
        return new Node(
                (int) line[0], line[1], line[2], (int) line[4], (int) line[windowAt], (int) line[windowAt + 1], (int)
                        line[3]);
    }

    private static void require(boolean isKnown, Path file, String name, double found) {
        if (!isKnown) {
            throw new IllegalArgumentException(
                    ("In %s, the %s is %s. Only type 6 is read, several depots with time windows, "
                                    + "and with routes of any length.")
                            .formatted(file, name, PLAIN.format(found)));
        }
    }

    /** Writes a file; every depot must have as many vehicles as the first. */
    static void write(VrptwInstance instance, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("6 %d %d %d"
                .formatted(
                        instance.depots().get(0).fleet(),
                        instance.customers().size(),
                        instance.depots().size()));
        instance.depots().forEach(depot -> lines.add("0 " + depot.capacity()));
        instance.customers().forEach(customer -> lines.add(line(customer, "1 1 1")));
        instance.depots().forEach(depot -> lines.add(line(depot.node(), "0 0")));
        Files.write(file, lines);
    }

    private static String line(Node node, String patterns) {
        return "%d %s %s %d %d %s %d %d"
                .formatted(
                        node.number(),
                        PLAIN.format(node.x()),
                        PLAIN.format(node.y()),
                        node.service(),
                        node.demand(),
                        patterns,
                        node.ready(),
                        node.due());
    }
}
