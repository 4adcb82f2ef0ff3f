package dev.doorstep.exchange.world;

import dev.doorstep.availability.SlotQuery;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.ImportRejectedException;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Points;
import dev.doorstep.exchange.city.AreaPart;
import dev.doorstep.exchange.price.Part;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.Place;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/** What a visit asks of a {@linkplain WorldFile world}, and on which days, in a file. */
public final class SlotQueryFile {
    private static final VisitId VISIT = new VisitId(new UUID(0, 1));
    private static final CustomerId ANYBODY = new CustomerId(new UUID(0, 0));
    private static final List<String> KEYS = List.of(
            "latitude",
            "longitude",
            "district",
            "minutes",
            "skills",
            "certificates",
            "gender",
            "worker",
            "preferred",
            "crew",
            "from",
            "days");

    private final Outline file;
    private final WorldFile world;

    private SlotQueryFile(Outline file, WorldFile world) {
        this.file = file.allow(KEYS);
        this.world = world;
    }

    /**
     * Reads a file.
     *
     * @param world the world that is asked
     * @throws ImportRejectedException if there is any fault
     */
    public static SlotQuery read(Path file, WorldFile world) {
        return Outline.readOne(file, (outline, problems) -> new SlotQueryFile(outline, world).query());
    }

    private SlotQuery query() {
        LocalDate from = file.find("from", Cell::date)
                .orElseGet(() -> world.branch().dayOf(world.snapshot().terms().now()));
        int days = file.value("days", 1, number -> number.whole(1, SlotQuery.DAYS_MAX));
        return new SlotQuery(crew(), from, days);
    }

    private Crew crew() {
        int size = file.value("crew", 1, number -> number.whole(1, Offering.Work.CREW_MAX));
        List<VisitId> others = LongStream.range(0, size - 1L)
                .mapToObj(other -> new VisitId(new UUID(1, other)))
                .toList();
        return Crew.alike(demand(), others);
    }

    private Demand demand() {
        return new Demand(
                VISIT,
                place(),
                requirement(),
                Duration.ofMinutes(file.cell("minutes").minutes(1, (int) Demand.AT_DOOR_MAX.toMinutes())),
                file.find("gender", asked -> asked.oneOf(Gender.class)).orElse(null),
                choice(),
                Set.of(),
                ANYBODY);
    }

    /** A district need not be said, but one that the world does not have is a slip. */
    private Place place() {
        String district = file.value("district", "", cell -> AreaPart.district(cell, world.branch()));
        return new Place(district, Points.of(file));
    }

    private Requirement requirement() {
        Map<SkillCode, SkillLevel> skills = SkillPart.needed(file.at("skills"));
        if (skills.isEmpty() || skills.size() > Requirement.SKILLS_MAX) {
            throw file.cell("skills").refusal("import.list.between", Requirement.SKILLS_MAX);
        }
        Set<CredentialType> certificates = file.find("certificates")
                .map(list -> Part.distinct(list, cell -> cell.code(CredentialType::of)))
                .orElse(Set.of());
        return new Requirement(skills, certificates);
    }

    private WorkerChoice choice() {
        Optional<Outline> preferred = file.find("preferred");
        Optional<Outline> named = file.find("worker");
        if (named.isPresent() && preferred.isPresent()) {
            throw named.get().cell().refusal("import.key.one-of", "worker, preferred");
        }
        if (preferred.isEmpty()) {
            return named.map(worker -> WorkerChoice.strict(worker(worker.cell())))
                    .orElse(WorkerChoice.any());
        }
        List<WorkerId> workers =
                Part.some(preferred.get()).stream().map(this::worker).toList();
        if (workers.size() > WorkerChoice.WORKERS_MAX) {
            throw preferred.get().cell().refusal("import.list.too-long", WorkerChoice.WORKERS_MAX);
        }
        return WorkerChoice.preferred(workers);
    }

    private WorkerId worker(Cell cell) {
        return world.worker(cell.code(PersonCode::of))
                .orElseThrow(() -> cell.refusal("import.reference.unknown", "workers"));
    }
}
