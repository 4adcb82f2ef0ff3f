package dev.doorstep.dispatch;

import dev.doorstep.availability.WorkerTime;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.DoorDays;
import dev.doorstep.matching.HouseRule;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.organisation.WarmUp;
import dev.doorstep.workforce.FloatingBreak;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import dev.doorstep.workforce.block.Block;
import dev.doorstep.workforce.block.BlockEnd;
import dev.doorstep.workforce.block.BlockSource;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through one worker's day minute by minute, as a dispatcher with paper and a pencil would. */
final class RouteVerifier {
    private final DispatchProblem problem;
    private final WorkerTime time;
    private final PlannedRoute route;
    private final Map<VisitId, VisitTask> tasks;
    private final List<Breach> breaches = new ArrayList<>();

    /** Where the worker is, and whether the plan put them there. */
    private record Stand(VisitId visit, TimeWindow door, GeoPoint place, boolean planned) {}

    RouteVerifier(DispatchProblem problem, WorkerTime time, PlannedRoute route, Map<VisitId, VisitTask> tasks) {
        this.problem = problem;
        this.time = time;
        this.route = route;
        this.tasks = tasks;
    }

    List<Breach> breaches() {
        for (PlannedVisit planned : route.visits()) {
            VisitTask task = tasks.get(planned.visit());
            if (!planned.settled() && task != null) {
                checkTimes(task, planned.door());
                checkWorker(task.demand(), planned.door());
                checkDay(task.demand(), planned.door());
            }
        }
        checkWay();
        checkLimits();
        checkBreak();
        return breaches;
    }

    private void checkTimes(VisitTask task, TimeWindow door) {
        Instant start = door.startInclusive();
        Duration length = LengthVerifier.length(problem, time, task.demand());
        rule(Breach.Code.LENGTH, task.id(), door.duration().equals(length));
        rule(Breach.Code.GRAIN, task.id(), start.toEpochMilli() % Grain.LENGTH.toMillis() == 0);
        boolean promised = !start.isBefore(task.promise().startInclusive())
                && start.isBefore(task.promise().endExclusive())
                && LocalDate.ofInstant(start, zone()).equals(problem.day())
                && !start.isBefore(problem.calendars().terms().now());
        rule(Breach.Code.PROMISE, task.id(), promised);
    }

    private void checkWorker(Demand demand, TimeWindow door) {
        Worker worker = time.worker();
        rule(
                Breach.Code.BLOCKED,
                demand.visit(),
                worker.terms().blocks().all().stream()
                        .noneMatch(block -> isKeptOff(block, demand, door.startInclusive())));
        WorkerChoice choice = demand.choice();
        rule(
                Breach.Code.NAMED_WORKER,
                demand.visit(),
                choice.kind() != WorkerChoice.Kind.STRICT
                        || choice.workers().get(0).equals(worker.id()));
        rule(Breach.Code.DECLINED, demand.visit(), demand.declinedBy().stream().noneMatch(worker.id()::equals));
        for (Map.Entry<SkillCode, SkillLevel> asked :
                demand.requirement().skills().entrySet()) {
            rule(Breach.Code.SKILL, demand.visit(), mastersToTheEnd(asked.getKey(), asked.getValue(), door));
        }
        DoorDays days = DoorDays.of(door, zone());
        for (HouseRule own : problem.calendars().terms().house().rules()) {
            rule(
                    Breach.Code.HOUSE_RULE,
                    demand.visit(),
                    own.objection(demand, worker, days).isEmpty());
        }
        rule(
                Breach.Code.GENDER,
                demand.visit(),
                demand.gender() == null || demand.gender() == worker.person().gender());
        DayOfWeek day = LocalDate.ofInstant(door.startInclusive(), zone()).getDayOfWeek();
        rule(Breach.Code.AREA, demand.visit(), AreaVerifier.reaches(worker.base(), demand.place(), day));
        Instant dawn = problem.day().atStartOfDay(zone()).toInstant();
        GeoPoint place = demand.place().point();
        boolean isReached = isWay(worker.base().point(), place, dawn);
        GeoPoint end = worker.base().end();
        rule(Breach.Code.NO_WAY, demand.visit(), isReached && (end == null || isWay(place, end, dawn)));
        for (CredentialType type : demand.requirement().credentials()) {
            rule(Breach.Code.CREDENTIAL, demand.visit(), coversEveryDay(type, door));
        }
    }

    private boolean isWay(GeoPoint from, GeoPoint to, Instant dawn) {
        WayVerifier way = new WayVerifier(problem, time.worker().base().mode());
        return Duration.between(dawn, way.arrival(from, to, dawn)).toDays() == 0;
    }

    private boolean isKeptOff(Block block, Demand demand, Instant start) {
        boolean concerned = block.source().kind() != BlockSource.Kind.CUSTOMER
                || demand.customer().equals(block.source().customer());
        boolean over = block.end().kind() == BlockEnd.Kind.EXPIRES
                && LocalDate.ofInstant(start, zone()).compareTo(block.end().day()) >= 0;
        return concerned && !over;
    }

    private boolean mastersToTheEnd(SkillCode skill, SkillLevel least, TimeWindow door) {
        Proficiency certified = time.worker().qualification().skills().get(skill);
        LocalDate last = LocalDate.ofInstant(door.endExclusive().minusSeconds(60), zone());
        return certified != null
                && certified.stages().stream()
                        .anyMatch(stage -> stage.level().value() >= least.value()
                                && (stage.lastDay() == null || last.compareTo(stage.lastDay()) <= 0));
    }

    private boolean coversEveryDay(CredentialType type, TimeWindow door) {
        for (Instant at = door.startInclusive(); at.isBefore(door.endExclusive()); at = at.plusSeconds(60)) {
            LocalDate day = LocalDate.ofInstant(at, zone());
            boolean covered = time.worker().qualification().credentials().stream()
                    .anyMatch(credential -> credential.type().equals(type)
                            && !day.isBefore(credential.validFrom())
                            && !day.isAfter(credential.validTo()));
            if (!covered) {
                return false;
            }
        }
        return true;
    }

    private void checkDay(Demand demand, TimeWindow door) {
        BranchSettings settings = problem.calendars().terms().branch().settings();
        Instant opens = problem.day().atTime(settings.opensAt()).atZone(zone()).toInstant();
        Instant closes =
                problem.day().atTime(settings.closesAt()).atZone(zone()).toInstant();
        rule(
                Breach.Code.OPENING_HOURS,
                demand.visit(),
                !door.startInclusive().isBefore(opens) && !door.endExclusive().isAfter(closes));
        List<TimeWindow> shifts = time.roster().windows(problem.day(), zone());
        boolean inShift = shifts.stream()
                .anyMatch(shift -> !door.startInclusive().isBefore(shift.startInclusive())
                        && !door.endExclusive().isAfter(shift.endExclusive().plus(overtime(shift, shifts))));
        rule(Breach.Code.SHIFT, demand.visit(), inShift);
        boolean away = time.leave().stream()
                .anyMatch(leave -> leave.window().startInclusive().isBefore(door.endExclusive())
                        && door.startInclusive().isBefore(leave.window().endExclusive()));
        rule(Breach.Code.LEAVE, demand.visit(), !away);
        rule(Breach.Code.STATUS, demand.visit(), takes(door.startInclusive()));
    }

    /** Only behind the last shift. */
    private Duration overtime(TimeWindow shift, List<TimeWindow> shifts) {
        Instant end = shift.endExclusive();
        boolean isLast = shifts.stream().noneMatch(other -> other.endExclusive().isAfter(end));
        return isLast ? Duration.ofMinutes(time.worker().limits().overtimeMax()) : Duration.ZERO;
    }

    /** Offline keeps away what begins soon, busy what begins before its end. */
    private boolean takes(Instant start) {
        WorkerStatus status = time.worker().terms().status();
        Instant now = problem.calendars().terms().now();
        int soon = problem.calendars().terms().branch().settings().lead().immediateMinutes();
        return switch (status.kind()) {
            case ONLINE -> true;
            case OFFLINE -> Duration.between(now, start).toMinutes() >= soon;
            case BUSY -> Objects.requireNonNull(status.until()).compareTo(start) <= 0;
        };
    }

    /** What was settled before the plan is not the plan's fault: only its own visits can break a rule about the way. */
    private void checkWay() {
        List<Stand> stands = stands();
        for (int next = 1; next < stands.size(); next++) {
            Stand from = stands.get(next - 1);
            Stand to = stands.get(next);
            if (!from.planned && !to.planned) {
                continue;
            }
            Stand mine = to.planned ? to : from;
            boolean apart = !from.door.endExclusive().isAfter(to.door.startInclusive());
            rule(Breach.Code.OVERLAP, mine.visit, apart);
            Instant arrival = new WayVerifier(problem, time.worker().base().mode())
                    .arrival(from.place, to.place, from.door.endExclusive());
            rule(Breach.Code.TRAVEL, mine.visit, !apart || !arrival.isAfter(to.door.startInclusive()));
        }
    }

    /** Everything that the worker does around that day once the plan is in force, the earliest first. */
    private List<Stand> stands() {
        List<Stand> stands = new ArrayList<>();
        for (PlannedVisit planned : route.visits()) {
            VisitTask task = tasks.get(planned.visit());
            if (!planned.settled() && task != null) {
                stands.add(new Stand(
                        planned.visit(), planned.door(), task.demand().place().point(), true));
            }
        }
        time.claims().stream()
                .filter(claim -> !tasks.containsKey(claim.visit()))
                .forEach(claim -> stands.add(new Stand(claim.visit(), claim.door(), claim.place(), false)));
        stands.sort(Comparator.comparing(stand -> stand.door.startInclusive()));
        return stands;
    }

    private void checkLimits() {
        List<Stand> today = stands().stream()
                .filter(stand ->
                        LocalDate.ofInstant(stand.door.startInclusive(), zone()).equals(problem.day()))
                .toList();
        Optional<Stand> mine = today.stream().filter(Stand::planned).findFirst();
        if (mine.isEmpty()) {
            return;
        }
        long minutes = 0;
        for (Stand stand : today) {
            minutes += stand.door.duration().toMinutes();
        }
        rule(
                Breach.Code.DAILY_VISITS,
                mine.get().visit,
                today.size() <= time.worker().limits().visitsMax());
        rule(Breach.Code.WARM_UP, mine.get().visit, !isNewcomer() || today.size() <= newcomersMax());
        rule(
                Breach.Code.DAILY_MINUTES,
                mine.get().visit,
                minutes <= time.worker().limits().minutesMax());
    }

    /** Looks at every minute at which the break could begin; one that settled doors took away is lost already. */
    private void checkBreak() {
        FloatingBreak rest = time.worker().limits().rest();
        List<Stand> all = stands();
        Optional<Stand> mine = all.stream().filter(Stand::planned).findFirst();
        if (rest == null || mine.isEmpty()) {
            return;
        }
        List<Stand> settled = all.stream().filter(stand -> !stand.planned).toList();
        rule(Breach.Code.BREAK, mine.get().visit, canRest(rest, all, true) || !canRest(rest, settled, false));
    }

    private boolean canRest(FloatingBreak rest, List<Stand> stands, boolean travels) {
        Instant last =
                problem.day().atTime(rest.to()).atZone(zone()).toInstant().minus(rest.length());
        Instant begin = problem.day().atTime(rest.from()).atZone(zone()).toInstant();
        boolean isShort = begin.isAfter(last);
        for (; !begin.isAfter(last); begin = begin.plusSeconds(60)) {
            if (canRest(begin, begin.plus(rest.length()), stands, travels)) {
                return true;
            }
        }
        return isShort;
    }

    private boolean canRest(Instant begin, Instant over, List<Stand> stands, boolean travels) {
        Stand before = null;
        for (Stand next : stands) {
            if (!next.door.startInclusive().isBefore(over)) {
                return before == null
                        || (!before.door.endExclusive().isAfter(begin)
                                && (!travels || leavesWay(before, next, begin, over)));
            }
            before = next;
        }
        return before == null || !before.door.endExclusive().isAfter(begin);
    }

    /** The way lies wholly before the break or wholly behind it. */
    private boolean leavesWay(Stand from, Stand to, Instant begin, Instant over) {
        WayVerifier way = new WayVerifier(problem, time.worker().base().mode());
        return !way.arrival(from.place, to.place, from.door.endExclusive()).isAfter(begin)
                || !way.arrival(from.place, to.place, over).isAfter(to.door.startInclusive());
    }

    /** From the first day on, for as many days as the branch says. */
    private boolean isNewcomer() {
        LocalDate joined = time.worker().terms().joined();
        WarmUp warmUp = warmUp();
        return joined != null && warmUp != null && ChronoUnit.DAYS.between(joined, problem.day()) < warmUp.days();
    }

    private int newcomersMax() {
        WarmUp warmUp = warmUp();
        return warmUp == null ? Integer.MAX_VALUE : warmUp.visitsMax();
    }

    private @Nullable WarmUp warmUp() {
        return problem.calendars().terms().branch().settings().warmUp();
    }

    private ZoneId zone() {
        return problem.calendars().terms().zone();
    }

    private void rule(Breach.Code code, VisitId visit, boolean holds) {
        if (!holds) {
            breaches.add(new Breach(code, visit, Optional.of(time.worker().id())));
        }
    }
}
