package dev.doorstep.benchmarks.vrptw;

import dev.doorstep.benchmarks.vrptw.VrptwInstance.Depot;
import dev.doorstep.benchmarks.vrptw.VrptwInstance.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The text format of Solomon (1987) and of Gehring and Homberger (1999): name, fleet and capacity, then one line for
 * the depot and one per customer, with number, x, y, demand, ready time, due time and service time.
 */
final class SolomonFormat {
    private SolomonFormat() {}

    static VrptwInstance read(Path file) throws IOException {
        List<int[]> lines = Files.readAllLines(file).stream()
                .filter(line -> line.matches("[\\s\\d]*\\d[\\s\\d]*"))
                .map(line -> Arrays.stream(line.strip().split("\\s+"))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toList();
        List<Node> nodes = lines.stream().skip(1).map(SolomonFormat::node).toList();
        Depot depot = new Depot(nodes.get(0), lines.get(0)[0], lines.get(0)[1]);
        return new VrptwInstance(List.of(depot), nodes.subList(1, nodes.size()));
    }

    private static Node node(int[] line) {
        return new Node(line[0], line[1], line[2], line[3], line[4], line[5], line[6]);
    }
}
