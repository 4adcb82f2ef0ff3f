package dev.doorstep.benchmarks.vrptw;

import dev.doorstep.benchmarks.InstanceFile;
import dev.doorstep.benchmarks.vrptw.VrptwInstance.Depot;
import dev.doorstep.benchmarks.vrptw.VrptwInstance.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Instances side by side as one city: every tile keeps its customers, its depot and its vehicles, which may now go
 * wherever it is near. Where tiles touch, the sum of what is known of each is therefore no more than a bound from
 * above; where they stand so far apart that nobody goes across, it is as good as what is known of each.
 */
public final class Tiles {
    private final Grid grid;
    private final List<VrptwInstance> tiles;

    /**
     * How tiles stand, from left to right and then upwards, each as wide and high as the largest of them.
     *
     * @param columns how many stand side by side
     * @param apart how much is left free between them, in the unit of the files
     */
    public record Grid(int columns, int apart) {}

    private Tiles(Grid grid, List<VrptwInstance> tiles) {
        this.grid = grid;
        this.tiles = tiles;
    }

    /**
     * Reads files of the format of Solomon and writes one of the format of Cordeau.
     *
     * @return how many customers it has
     * @throws IllegalArgumentException if the files have fleets that differ in size, which the format cannot say
     */
    public static int write(Grid grid, List<Path> files, Path file) throws IOException {
        List<VrptwInstance> tiles = new ArrayList<>();
        for (Path tile : files) {
            tiles.add(InstanceFile.read(tile, "vrptw", SolomonFormat::read));
        }
        if (tiles.stream().mapToInt(Tiles::fleet).distinct().count() > 1) {
            throw new IllegalArgumentException("The fleets differ: %s. A city has as many vehicles at every depot."
                    .formatted(tiles.stream().map(Tiles::fleet).toList()));
        }
        VrptwInstance city = new Tiles(grid, tiles).city();
        CordeauFormat.write(city, file);
        return city.customers().size();
    }

    private static int fleet(VrptwInstance tile) {
        return tile.depots().get(0).fleet();
    }

    private VrptwInstance city() {
        double width = extent(Node::x) + grid.apart;
        double height = extent(Node::y) + grid.apart;
        List<Node> customers = new ArrayList<>();
        List<Depot> depots = new ArrayList<>();
        int number = tiles.stream().mapToInt(tile -> tile.customers().size()).sum();
        for (int tile = 0; tile < tiles.size(); tile++) {
            int column = tile % grid.columns;
            int row = tile / grid.columns;
            double right = column * width;
            double up = row * height;
            for (Node customer : tiles.get(tile).customers()) {
                customers.add(moved(customer, customers.size() + 1, right, up));
            }
            Depot depot = tiles.get(tile).depots().get(0);
            depots.add(new Depot(moved(depot.node(), ++number, right, up), depot.fleet(), depot.capacity()));
        }
        return new VrptwInstance(depots, customers);
    }

    private double extent(ToDoubleFunction<Node> coordinate) {
        return tiles.stream()
                .flatMap(tile -> tile.customers().stream())
                .mapToDouble(coordinate)
                .max()
                .orElse(0);
    }

    private static Node moved(Node node, int number, double right, double up) {
        return new Node(
                number, node.x() + right, node.y() + up, node.demand(), node.ready(), node.due(), node.service());
    }
}
