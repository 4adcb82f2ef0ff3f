package dev.doorstep.exchange.world;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.city.SettingsPart;
import dev.doorstep.exchange.price.Part;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Branch;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.TravelTimes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A branch, its workers and what they have to do already, in a file.
 *
 * @param snapshot the oracle over that world
 * @param visitCodes what the file calls the visits that stand already
 */
public record WorldFile(CalendarSnapshot snapshot, Map<VisitId, String> visitCodes) {
    /** The most workers of one file. */
    public static final int WORKERS_MAX = 10_000;

    private static final BranchId NOWHERE = BranchId.of("world");
    /** No price is asked: which currency it is does not matter. */
    private static final Currency ANY = Currency.getInstance("XXX");

    private static final List<String> BRANCH = List.of(
            "zone",
            "opening",
            "slot_grid_minutes",
            "promise_minutes",
            "notice_minutes",
            "immediate_minutes",
            "horizon_days",
            "hold_minutes",
            "detour_percent",
            "warm_up",
            "districts");

    /** Keeps its own copy of the codes. */
    public WorldFile {
        visitCodes = Map.copyOf(visitCodes);
    }

    /**
     * Reads a file.
     *
     * @throws ImportRejectedException if there is any fault
     */
    public static WorldFile read(Path file) {
        return Outline.readOne(file, WorldFile::read);
    }

    /** Returns the branch of the world: its clock and how it takes bookings. */
    public Branch branch() {
        return snapshot.terms().branch();
    }

    /** Returns the same world on the ways that somebody else knows. */
    public WorldFile by(TravelTimes travel) {
        Terms terms = new Terms(branch(), travel, snapshot.terms().now());
        return new WorldFile(CalendarSnapshot.of(terms, snapshot.workers()), visitCodes);
    }

    /** Finds a worker by the code in the file. */
    public Optional<WorkerId> worker(PersonCode code) {
        return snapshot.workers().stream()
                .map(WorkerTime::worker)
                .filter(worker -> worker.code().equals(code))
                .map(worker -> worker.id())
                .findFirst();
    }

    private static WorldFile read(Outline file, Problems problems) {
        file.keys("now", "branch", "workers");
        Branch branch = branch(file.at("branch"));
        Instant now = file.cell("now").instant(branch.zone());
        Outline list = file.at("workers");
        if (list.items().size() > WORKERS_MAX) {
            throw list.cell().refusal("import.list.too-long", WORKERS_MAX);
        }
        WorldArea areas = new WorldArea(branch);
        Map<VisitId, String> visits = new HashMap<>();
        Codes<PersonCode, WorkerTime> workers = Codes.of(list.cell().file(), problems);
        for (Outline item : list.items()) {
            problems.note(list.cell().file(), () -> {
                Cell code = item.at("code").cell();
                WorldWorker worker = new WorldWorker(
                        item, branch.zone(), areas, workers.all().size() + 1);
                workers.define(code, code.code(PersonCode::of), worker.time(now, visits));
            });
        }
        Terms terms = new Terms(branch, GreatCircleTravelTimes.in(branch), now);
        return new WorldFile(CalendarSnapshot.of(terms, workers.all()), visits);
    }

    private static Set<String> districts(Outline list) {
        return Part.distinct(list, Cell::required);
    }

    private static Branch branch(Outline branch) {
        branch.allow(BRANCH);
        return new Branch(
                NOWHERE,
                LocalText.EMPTY,
                branch.cell("zone").zone(),
                ANY,
                SettingsPart.read(branch),
                branch.find("districts").map(WorldFile::districts).orElse(Set.of()),
                0);
    }
}
