package dev.doorstep.testkit.availability;

import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.organisation.Lead;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.SmallTowns;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import dev.doorstep.workforce.block.Blocks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes a world in the one way that takes a reason away. */
public final class Lifting {
    private Lifting() {}

    public static Worker worker(Worker worker, Demand demand, BlockerCode code) {
        DailyLimits limits = worker.limits();
        HomeBase base = worker.base();
        return new Worker(
                worker.id(),
                worker.code(),
                worker.person(),
                code == BlockerCode.AREA ? base.serving(new ServiceArea.Radius(ServiceArea.Radius.METRES_MAX)) : base,
                qualification(worker.qualification(), demand, code),
                worker.terms()
                        .joining(
                                code == BlockerCode.WARM_UP
                                        ? null
                                        : worker.terms().joined())
                        .saying(
                                code == BlockerCode.OFFLINE || code == BlockerCode.BUSY
                                        ? WorkerStatus.online()
                                        : worker.terms().status()),
                new DailyLimits(
                        code == BlockerCode.DAILY_VISITS ? 1_000 : limits.visitsMax(),
                        code == BlockerCode.DAILY_MINUTES ? 10_000 : limits.minutesMax(),
                        limits.overtimeMax(),
                        code == BlockerCode.BREAK ? null : limits.rest()),
                worker.version());
    }

    /** Takes away the one block that a reason names. */
    public static Worker unblocked(Worker worker, Blocker blocker) {
        String named = blocker.facts().get(blocker.facts().size() - 1);
        return worker.with(worker.terms()
                .with(new Blocks(worker.terms().blocks().all().stream()
                        .filter(block -> !block.id().toString().equals(named))
                        .toList())));
    }

    private static Qualification qualification(Qualification has, Demand demand, BlockerCode code) {
        Map<SkillCode, Proficiency> skills = new HashMap<>(has.skills());
        if (code == BlockerCode.SKILL || code == BlockerCode.SKILL_LEVEL || code == BlockerCode.SKILL_EXPIRES) {
            demand.requirement().skills().forEach((skill, level) -> skills.put(skill, Proficiency.of(level)));
        }
        List<Credential> credentials = new ArrayList<>(has.credentials());
        if (code == BlockerCode.CREDENTIAL) {
            demand.requirement()
                    .credentials()
                    .forEach(type -> credentials.add(
                            new Credential(type, "2", "", SmallTowns.DAY.minusDays(9), SmallTowns.DAY.plusDays(9))));
        }
        return new Qualification(skills, credentials, 1);
    }

    static Demand demand(Demand demand, BlockerCode code) {
        return new Demand(
                demand.visit(),
                demand.place(),
                demand.requirement(),
                demand.atDoor(),
                code == BlockerCode.GENDER ? null : demand.gender(),
                code == BlockerCode.NAMED_WORKER ? WorkerChoice.any() : demand.choice(),
                code == BlockerCode.DECLINED ? Set.of() : demand.declinedBy(),
                demand.customer());
    }

    public static SmallTown town(SmallTown town, BlockerCode code, Instant start) {
        BranchSettings now = town.branch().settings();
        boolean open = code == BlockerCode.OPENING_HOURS;
        BranchSettings settings = new BranchSettings(
                open ? LocalTime.MIN : now.opensAt(),
                open ? LocalTime.of(23, 59) : now.closesAt(),
                code == BlockerCode.OFF_GRID ? 5 : now.slotGridMinutes(),
                now.promiseMinutes(),
                new Lead(
                        code == BlockerCode.NOTICE ? 0 : now.lead().noticeMinutes(),
                        now.lead().immediateMinutes(),
                        code == BlockerCode.HORIZON
                                ? Lead.HORIZON_DAYS_MAX
                                : now.lead().horizonDays()),
                now.holdMinutes(),
                now.detourPercent(),
                now.warmUp());
        Instant early = start.minus(Duration.ofMinutes(settings.lead().noticeMinutes()));
        return new SmallTown(
                town.branch().with(settings),
                code == BlockerCode.NOTICE && town.now().isAfter(early) ? early : town.now(),
                town.workers());
    }

    public static WorkerTime calendar(WorkerTime time, Blocker blocker) {
        boolean shift = blocker.code() == BlockerCode.SHIFT;
        List<Leave> leave = time.leave().stream()
                .filter(each -> shift
                        || !each.window().toString().equals(blocker.facts().get(1)))
                .toList();
        Roster shifts =
                shift ? Townsfolk.everyDay(time.worker().id(), LocalTime.MIN, LocalTime.MIDNIGHT) : time.roster();
        return time.with(shifts).away(leave);
    }
}
