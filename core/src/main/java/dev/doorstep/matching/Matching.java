package dev.doorstep.matching;

import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a worker suits a visit, whatever else they have to do at that time. */
public final class Matching {
    /** Every rule once, the cheapest to check first: what stands against the worker, nothing if they pass. */
    private static final List<Function<Candidacy, List<Blocker>>> RULES = List.of(
            Matching::notBlocked,
            Matching::named,
            Matching::notDeclined,
            Matching::skilled,
            Matching::gender,
            Matching::inArea,
            Matching::certified);

    private Matching() {}

    /**
     * Returns every reason why a worker does not suit a visit; empty if they do.
     *
     * @param door the whole time at the door
     * @param zone the zone of the branch's wall-clock
     */
    public static List<Blocker> blockers(Demand demand, Worker worker, TimeWindow door, ZoneId zone) {
        Candidacy candidacy = new Candidacy(demand, worker, door, zone);
        return RULES.stream().flatMap(rule -> rule.apply(candidacy).stream()).toList();
    }

    private static List<Blocker> notBlocked(Candidacy candidacy) {
        Worker worker = candidacy.worker();
        return worker
                .terms()
                .blocks()
                .barring(candidacy.demand().customer(), candidacy.days().get(0))
                .stream()
                .map(block -> Blocker.of(
                        BlockerCode.BLOCKED,
                        worker.code(),
                        block.end().kind(),
                        block.source().kind(),
                        block.reason(),
                        block.end().day(),
                        block.id()))
                .toList();
    }

    private static List<Blocker> named(Candidacy candidacy) {
        Worker worker = candidacy.worker();
        return candidacy.demand().choice().allows(worker.id())
                ? List.of()
                : List.of(Blocker.of(BlockerCode.NAMED_WORKER, worker.code()));
    }

    private static List<Blocker> notDeclined(Candidacy candidacy) {
        Worker worker = candidacy.worker();
        return candidacy.demand().declinedBy().contains(worker.id())
                ? List.of(Blocker.of(BlockerCode.DECLINED, worker.code()))
                : List.of();
    }

    private static List<Blocker> skilled(Candidacy candidacy) {
        Worker worker = candidacy.worker();
        Requirement needed = candidacy.demand().requirement();
        List<Blocker> missing = new ArrayList<>();
        needed.skills().forEach((skill, least) -> {
            @Nullable SkillLevel level = worker.qualification().skills().get(skill);
            if (level == null) {
                missing.add(Blocker.of(BlockerCode.SKILL, worker.code(), skill));
            } else if (level.compareTo(least) < 0) {
                missing.add(Blocker.of(BlockerCode.SKILL_LEVEL, worker.code(), skill, level, least));
            }
        });
        return missing;
    }

    private static List<Blocker> gender(Candidacy candidacy) {
        @Nullable Gender asked = candidacy.demand().gender();
        Worker worker = candidacy.worker();
        return asked == null || asked == worker.person().gender()
                ? List.of()
                : List.of(Blocker.of(BlockerCode.GENDER, worker.code(), asked));
    }

    private static List<Blocker> inArea(Candidacy candidacy) {
        Worker worker = candidacy.worker();
        LocalDate day = candidacy.days().get(0);
        return worker.base().shortfall(candidacy.demand().place(), day.getDayOfWeek()).stream()
                .map(out -> Blocker.of(BlockerCode.AREA, worker.code(), out.kind(), out.door(), out.limit(), day))
                .toList();
    }

    private static List<Blocker> certified(Candidacy candidacy) {
        List<LocalDate> days = candidacy.days();
        Qualification has = candidacy.worker().qualification();
        return candidacy.demand().requirement().credentials().stream()
                .sorted(Comparator.comparing(CredentialType::value))
                .filter(type -> !days.stream().allMatch(day -> has.holds(type, day)))
                .map(type ->
                        Blocker.of(BlockerCode.CREDENTIAL, candidacy.worker().code(), type, days.get(days.size() - 1)))
                .toList();
    }
}
