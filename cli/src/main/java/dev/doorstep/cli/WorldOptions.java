package dev.doorstep.cli;

import dev.doorstep.availability.SlotQuery;
import dev.doorstep.exchange.world.SlotQueryFile;
import dev.doorstep.exchange.world.WorldFile;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** A world and what is asked of it, in files, without any database. */
final class WorldOptions {
    @Option(names = "--world", paramLabel = "FILE", descriptionKey = "option.world", required = true)
    private Path world = Path.of("");

    @Option(names = "--query", paramLabel = "FILE", descriptionKey = "option.query", required = true)
    private Path query = Path.of("");

    /** A world and what is asked of it. */
    record Asked(WorldFile world, SlotQuery query) {}

    /** Reads both, works by the clock of the world, and on the roads that were named. */
    Asked read(OutputOptions output, DatabaseOptions database) {
        WorldFile read = database.onRoads(WorldFile.read(output.path(world)));
        database.workIn(read.branch());
        return new Asked(read, SlotQueryFile.read(output.path(query), read));
    }
}
