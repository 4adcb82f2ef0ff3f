package dev.doorstep.matching;

import com.google.common.collect.ImmutableList;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.block.Block;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** Returns every reason why a worker does not suit a visit; empty if they do. The hour does not matter. */
    public static List<Blocker> blockers(Demand demand, Worker worker, DoorDays days) {
        Candidacy candidacy = new Candidacy(demand, worker, days);
        List<Blocker> found = List.of();
        for (Function<Candidacy, List<Blocker>> rule : RULES) {
            List<Blocker> more = rule.apply(candidacy);
            if (!more.isEmpty()) {
                found = ImmutableList.<Blocker>builder()
                        .addAll(found)
                        .addAll(more)
                        .build();
            }
        }
        return found;
    }

    private static List<Blocker> notBlocked(Candidacy candidacy) {
        Worker worker = candidacy.worker();
        List<Block> barring = worker.terms()
                .blocks()
                .barring(candidacy.demand().customer(), candidacy.days().first());
        return barring.isEmpty()
                ? List.of()
                : barring.stream()
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
        Map<SkillCode, SkillLevel> missing =
                unmastered(candidacy.demand().requirement(), candidacy.worker().qualification(), candidacy.days());
        return missing.isEmpty()
                ? List.of()
                : missing.entrySet().stream()
                        .map(skill -> unmastered(candidacy, skill.getKey(), skill.getValue()))
                        .toList();
    }

    private static Blocker unmastered(Candidacy candidacy, SkillCode skill, SkillLevel least) {
        PersonCode worker = candidacy.worker().code();
        Qualification qualification = candidacy.worker().qualification();
        LocalDate last = candidacy.days().last();
        return qualification
                .longest(skill, least)
                .map(ended -> Blocker.of(
                        BlockerCode.SKILL_EXPIRES,
                        worker,
                        skill,
                        ended.level(),
                        Objects.requireNonNull(ended.lastDay()),
                        last))
                .or(() -> qualification
                        .level(skill, last)
                        .map(level -> Blocker.of(BlockerCode.SKILL_LEVEL, worker, skill, level, least)))
                .orElseGet(() -> Blocker.of(BlockerCode.SKILL, worker, skill));
    }

    /**
     * Returns the skills of a requirement, each with the lowest level asked for, that are not mastered so well on each
     * of the days that a time at a door touches, by their codes. What is certified only ends, so that the last day
     * speaks for all.
     */
    public static Map<SkillCode, SkillLevel> unmastered(
            Requirement requirement, Qualification qualification, DoorDays days) {
        Map<SkillCode, SkillLevel> missing = Map.of();
        for (Map.Entry<SkillCode, SkillLevel> asked : requirement.skills().entrySet()) {
            SkillLevel least = asked.getValue();
            Optional<SkillLevel> level = qualification.level(asked.getKey(), days.last());
            if (level.isEmpty() || level.get().compareTo(least) < 0) {
                missing = missing.isEmpty() ? new LinkedHashMap<>() : missing;
                missing.put(asked.getKey(), least);
            }
        }
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
        LocalDate day = candidacy.days().first();
        return worker.base()
                .shortfall(candidacy.demand().place(), day.getDayOfWeek())
                .map(out ->
                        List.of(Blocker.of(BlockerCode.AREA, worker.code(), out.kind(), out.door(), out.limit(), day)))
                .orElse(List.of());
    }

    private static List<Blocker> certified(Candidacy candidacy) {
        Worker worker = candidacy.worker();
        DoorDays days = candidacy.days();
        return uncovered(candidacy.demand().requirement(), worker.qualification(), days).stream()
                .map(type -> Blocker.of(BlockerCode.CREDENTIAL, worker.code(), type, days.last()))
                .toList();
    }

    /**
     * Returns the credentials of a requirement that are not valid on each of the days that a time at a door touches, by
     * their codes.
     */
    public static List<CredentialType> uncovered(Requirement requirement, Qualification qualification, DoorDays days) {
        Set<CredentialType> needed = requirement.credentials();
        return needed.isEmpty()
                ? List.of()
                : needed.stream()
                        .filter(type -> !days.dates().allMatch(day -> qualification.holds(type, day)))
                        .sorted(Comparator.comparing(CredentialType::value))
                        .toList();
    }
}
