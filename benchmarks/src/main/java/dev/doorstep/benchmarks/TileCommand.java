package dev.doorstep.benchmarks;

import dev.doorstep.benchmarks.vrptw.Tiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts instances side by side as one large city, each with its own depot. */
@Command(
        name = "tile",
        description =
                "Writes instances of the format vrptw side by side as one of the format mdvrptw, each with its depot.",
        mixinStandardHelpOptions = true)
final class TileCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in.
    private CommandSpec spec;

    @Option(
            names = "--grid",
            required = true,
            paramLabel = "COLUMNSxROWS",
            description = "How many tiles stand side by side and above each other, such as 5x2.")
    private String grid = "";

    @Option(
            names = "--apart",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "How much is left free between tiles, in the unit of the files (default: ${DEFAULT-VALUE}).")
    private int apart;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path city = Path.of("");

    @Parameters(paramLabel = "FILE", description = "The tiles, from left to right and then upwards.")
    private List<Path> files = List.of();

    private final PrintWriter out;

    TileCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        int columns = columns();
        int customers = Tiles.write(new Tiles.Grid(columns, apart), files, city);
        out.println("%d customers, %d depots: %s".formatted(customers, files.size(), city));
        return 0;
    }

    private int columns() {
        if (!grid.matches("[1-9]\\d?x[1-9]\\d?")) {
            throw new ParameterException(spec.commandLine(), "%s is no grid. Maybe 5x2 was meant.".formatted(grid));
        }
        String[] sides = grid.split("x", -1);
        int columns = Integer.parseInt(sides[0]);
        if (columns * Integer.parseInt(sides[1]) != files.size()) {
            throw new ParameterException(
                    spec.commandLine(), "A grid of %s does not take %d files.".formatted(grid, files.size()));
        }
        return columns;
    }
}
