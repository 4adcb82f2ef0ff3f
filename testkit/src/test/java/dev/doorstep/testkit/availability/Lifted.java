package dev.doorstep.testkit.availability;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.HouseRules;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.organisation.Lead;
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

/**
 * One worker and one visit in a world of which reasons can be lifted one by one, each in the one way that takes it away.
 *
 * @param purpose what the oracle is asked for
 */
public record Lifted(Terms terms, WorkerTime time, Demand demand, Purpose purpose) {
    /** Returns what stands against a start. */
    public List<Blocker> blockers(Instant start) {
        return CalendarSnapshot.of(terms, List.of(time))
                .blockers(demand, time.worker().id(), start, purpose);
    }

    /** Lifts some of the reasons that stand against a start. */
    public Lifted lift(List<Blocker> blockers, Instant start) {
        Lifted lifted = this;
        for (Blocker blocker : blockers) {
            lifted = lifted.lift(blocker, start);
        }
        return lifted;
    }

    private Lifted lift(Blocker blocker, Instant start) {
        BlockerCode code = blocker.code();
        return switch (code) {
            case BLOCKED -> with(time.with(unblocked(time.worker(), blocker)));
            case SKILL,
                    SKILL_LEVEL,
                    SKILL_EXPIRES,
                    CREDENTIAL,
                    AREA,
                    OFFLINE,
                    BUSY,
                    DAILY_VISITS,
                    WARM_UP,
                    DAILY_MINUTES,
                    BREAK -> with(time.with(worker(time.worker(), demand, code)));
            case NAMED_WORKER, DECLINED, GENDER -> new Lifted(terms, time, asking(demand, code), purpose);
            case HOUSE_RULE -> with(terms.with(HouseRules.NONE));
            case OPENING_HOURS, NOTICE, HORIZON, OFF_GRID -> with(branch(terms, code, start));
            case SHIFT, LEAVE -> with(calendar(time, blocker));
            case CLASHES_WITH, TRAVEL_FROM_PREVIOUS, TRAVEL_TO_NEXT, SAME_CREW ->
                with(time.without(VisitId.parse(blocker.facts().get(1))));
            case PROMISE, NO_WAY, CALENDAR_CONFLICT, CREW_INCOMPLETE, FAIR_SHARE ->
                throw new IllegalStateException("Nobody can lift %s.".formatted(blocker));
        };
    }

    private Lifted with(WorkerTime other) {
        return new Lifted(terms, other, demand, purpose);
    }

    private Lifted with(Terms other) {
        return new Lifted(other, time, demand, purpose);
    }

    private static Worker worker(Worker worker, Demand demand, BlockerCode code) {
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
    private static Worker unblocked(Worker worker, Blocker blocker) {
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

    private static Demand asking(Demand demand, BlockerCode code) {
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

    private static Terms branch(Terms terms, BlockerCode code, Instant start) {
        BranchSettings now = terms.branch().settings();
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
        return new Terms(
                terms.branch().with(settings),
                terms.travel(),
                code == BlockerCode.NOTICE && terms.now().isAfter(early) ? early : terms.now(),
                terms.durations(),
                terms.house());
    }

    private static WorkerTime calendar(WorkerTime time, Blocker blocker) {
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
