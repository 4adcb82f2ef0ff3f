package dev.doorstep.cli;

import dev.doorstep.exchange.travel.TravelFile;
import dev.doorstep.exchange.travel.TravelTables;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.organisation.Branch;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.TravelTimes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the tables of travel are: the option, else {@code DOORSTEP_TRAVEL}, else {@code travel} in
 * {@code doorstep.properties}, else nowhere, and ways are as the great circle says. It is a file, or a folder with a
 * file for every branch; an empty variable means none. A file is read when somebody asks for a way, and once.
 */
final class TravelSource {
    private final Terminal terminal;
    private final @Nullable Path option;
    private final Map<BranchId, TravelTimes> known = new ConcurrentHashMap<>();

    TravelSource(Terminal terminal, @Nullable Path option) {
        this.terminal = terminal;
        this.option = option;
    }

    /** Returns who knows the ways of a branch. */
    TravelTimes in(Branch branch) {
        return known.computeIfAbsent(
                branch.id(),
                id -> tables(id).map(tables -> tables.in(branch)).orElseGet(() -> GreatCircleTravelTimes.in(branch)));
    }

    /** Finds the tables of a branch. */
    Optional<TravelTables> tables(BranchId branch) {
        return named().map(path -> file(path, branch)).map(TravelFile::read);
    }

    private Optional<Path> named() {
        return Optional.ofNullable(option)
                .or(() -> Setting.TRAVEL
                        .in(terminal)
                        .filter(set -> !set.isBlank())
                        .map(Path::of))
                .map(terminal.directory()::resolve);
    }

    private static Path file(Path named, BranchId branch) {
        return Files.isDirectory(named) ? named.resolve(branch.value() + ".json") : named;
    }
}
