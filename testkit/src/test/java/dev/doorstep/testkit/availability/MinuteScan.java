package dev.doorstep.testkit.availability;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Demand;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.organisation.WarmUp;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.workforce.FloatingBreak;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import dev.doorstep.workforce.block.Block;
import dev.doorstep.workforce.block.BlockEnd;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The slow twin of the oracle, written from the sentences of the rules: it looks at every minute and remembers nothing.
 */
record MinuteScan(SmallTown town, TravelTimes travel, Demand demand) {
    /** Lists the starts of a day at which somebody can come, one for each who can. */
    List<Instant> startsOn(LocalDate day) {
        List<Instant> starts = new ArrayList<>();
        Instant minute = day.atStartOfDay(town.branch().zone()).toInstant();
        for (; local(minute).toLocalDate().equals(day); minute = minute.plusSeconds(60)) {
            for (WorkerTime time : town.workers()) {
                if (isOffered(minute) && suits(time.worker(), minute) && isFree(time, minute)) {
                    starts.add(minute);
                }
            }
        }
        return starts;
    }

    /** Offered: from the opening on, every so many minutes, with enough notice, not too far ahead. */
    private boolean isOffered(Instant start) {
        BranchSettings settings = town.branch().settings();
        long sinceOpening =
                Duration.between(settings.opensAt(), local(start).toLocalTime()).toMinutes();
        LocalDate today = local(town.now()).toLocalDate();
        return sinceOpening >= 0
                && sinceOpening % settings.slotGridMinutes() == 0
                && Duration.between(town.now(), start)
                                .compareTo(Duration.ofMinutes(settings.lead().noticeMinutes()))
                        >= 0
                && !today.plusDays(settings.lead().horizonDays())
                        .isBefore(local(start).toLocalDate());
    }

    /** Whoever is offline takes nothing that begins soon, whoever is busy nothing before that is over. */
    private boolean says(WorkerStatus status, Instant start) {
        int soon = town.branch().settings().lead().immediateMinutes();
        return switch (status.kind()) {
            case ONLINE -> true;
            case OFFLINE -> !start.isBefore(town.now().plusSeconds(60L * soon));
            case BUSY -> !start.isBefore(status.until());
        };
    }

    private boolean suits(Worker worker, Instant start) {
        return worker.terms().blocks().all().stream().noneMatch(block -> keepsOff(block, start))
                && says(worker.terms().status(), start)
                && demand.requirement().skills().entrySet().stream()
                        .allMatch(asked -> everyMinute(start, minute -> {
                            LocalDate day = local(minute).toLocalDate();
                            return masters(worker, asked.getKey(), asked.getValue(), day);
                        }))
                && (demand.gender() == null
                        || demand.gender() == worker.person().gender())
                && MapScan.reaches(worker.base(), demand.place(), local(start).getDayOfWeek())
                && demand.choice().allows(worker.id())
                && !demand.declinedBy().contains(worker.id())
                && demand.requirement().credentials().stream()
                        .allMatch(type -> everyMinute(start, minute -> {
                            LocalDate day = local(minute).toLocalDate();
                            return hasOn(worker, type, day);
                        }));
    }

    private boolean keepsOff(Block block, Instant start) {
        boolean concerned =
                block.source().customer() == null || block.source().customer().equals(demand.customer());
        boolean over = block.end().kind() == BlockEnd.Kind.EXPIRES
                && !local(start).toLocalDate().isBefore(block.end().day());
        return concerned && !over;
    }

    private static boolean masters(Worker worker, SkillCode skill, SkillLevel least, LocalDate day) {
        Proficiency certified = worker.qualification().skills().get(skill);
        return certified != null
                && certified.stages().stream()
                        .filter(stage ->
                                stage.lastDay() == null || !stage.lastDay().isBefore(day))
                        .anyMatch(stage -> stage.level().value() >= least.value());
    }

    private static boolean hasOn(Worker worker, CredentialType type, LocalDate day) {
        return worker.qualification().credentials().stream()
                .anyMatch(held -> held.type().equals(type)
                        && !held.validFrom().isAfter(day)
                        && !held.validTo().isBefore(day));
    }

    private boolean isFree(WorkerTime time, Instant start) {
        BranchSettings settings = town.branch().settings();
        LocalDate day = local(start).toLocalDate();
        boolean open = everyMinute(start, minute -> within(minute, day, settings.opensAt(), settings.closesAt()));
        boolean onShift = time.roster().hours(day).stream()
                .anyMatch(shift -> everyMinute(start, minute -> within(minute, day, shift)));
        boolean present = everyMinute(
                start,
                minute ->
                        time.leave().stream().noneMatch(leave -> leave.window().contains(minute)));
        boolean alone = everyMinute(
                start, minute -> claims(time).noneMatch(claim -> claim.door().contains(minute)));
        return open
                && onShift
                && present
                && alone
                && isReachable(time, start)
                && isWithinLimits(time, day)
                && leavesBreak(time, start);
    }

    /** Somewhere a worker is from an instant until another. */
    private record Stay(GeoPoint place, Instant from, Instant until) {}

    /** Where other doors leave no time for the break, however near they are, there is none to lose. */
    private boolean leavesBreak(WorkerTime time, Instant start) {
        List<Stay> others = claims(time)
                .map(claim -> new Stay(
                        claim.place(),
                        claim.door().startInclusive(),
                        claim.door().endExclusive()))
                .toList();
        List<Stay> all = new ArrayList<>(others);
        all.add(new Stay(demand.place().point(), start, start.plus(demand.atDoor())));
        LocalDate day = local(start).toLocalDate();
        return time.worker().limits().rest() == null || canRest(time, all, day, 1) || !canRest(time, others, day, 0);
    }

    private boolean canRest(WorkerTime time, List<Stay> stays, LocalDate day, int waysCount) {
        FloatingBreak rest = time.worker().limits().rest();
        Instant first = day.atTime(rest.from()).atZone(town.branch().zone()).toInstant();
        Instant last =
                day.atTime(rest.to()).atZone(town.branch().zone()).toInstant().minus(rest.length());
        for (Instant begin = first; !begin.isAfter(last); begin = begin.plusSeconds(60)) {
            if (canRest(time, stays, first, begin, waysCount)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Between the stay before and the one behind, the way lies wholly before the break or wholly behind it; who sets
     * out afterwards has it as soon as they can.
     */
    private boolean canRest(WorkerTime time, List<Stay> stays, Instant first, Instant begin, int waysCount) {
        Instant over = begin.plus(time.worker().limits().rest().length());
        Comparator<Stay> byStart = Comparator.comparing(Stay::from);
        Optional<Stay> before =
                stays.stream().filter(stay -> stay.from().isBefore(over)).max(byStart);
        Optional<Stay> behind =
                stays.stream().filter(stay -> !stay.from().isBefore(over)).min(byStart);
        boolean atDoor = before.isPresent() && before.get().until().isAfter(begin);
        if (atDoor || before.isEmpty() || behind.isEmpty()) {
            return !atDoor;
        }
        GeoPoint from = before.get().place();
        GeoPoint to = behind.get().place();
        Instant free = before.get().until();
        boolean atOnce = begin.equals(free.isAfter(first) ? free : first);
        return !free.plusSeconds(waysCount * seconds(time, from, to, free)).isAfter(begin)
                || (atOnce
                        && !over.plusSeconds(waysCount * seconds(time, from, to, over))
                                .isAfter(behind.get().from()));
    }

    private boolean isReachable(WorkerTime time, Instant start) {
        Instant end = start.plus(demand.atDoor());
        return claims(time).allMatch(claim -> {
            TimeWindow door = claim.door();
            boolean isPrevious = !door.endExclusive().isAfter(start)
                    && claims(time)
                            .noneMatch(other -> other.door().startInclusive().isAfter(door.startInclusive())
                                    && !other.door().endExclusive().isAfter(start));
            boolean isNext = !door.startInclusive().isBefore(end)
                    && claims(time)
                            .noneMatch(other -> other.door().startInclusive().isBefore(door.startInclusive())
                                    && !other.door().startInclusive().isBefore(end));
            return (!isPrevious
                            || seconds(time, claim.place(), demand.place().point(), door.endExclusive())
                                    <= Duration.between(door.endExclusive(), start)
                                            .toSeconds())
                    && (!isNext
                            || seconds(time, demand.place().point(), claim.place(), end)
                                    <= Duration.between(end, door.startInclusive())
                                            .toSeconds());
        });
    }

    private long seconds(WorkerTime time, GeoPoint from, GeoPoint to, Instant departure) {
        return travel.between(from, to, time.worker().base().mode(), departure)
                .duration()
                .toSeconds();
    }

    private boolean isWithinLimits(WorkerTime time, LocalDate day) {
        List<Claim> sameDay = claims(time)
                .filter(claim ->
                        local(claim.door().startInclusive()).toLocalDate().equals(day))
                .toList();
        long minutes = demand.atDoor().toMinutes();
        for (Claim claim : sameDay) {
            minutes += claim.door().duration().toMinutes();
        }
        return sameDay.size() + 1 <= time.worker().limits().visitsMax()
                && (!isNewcomer(time.worker(), day) || sameDay.size() + 1 <= newcomersMax())
                && minutes <= time.worker().limits().minutesMax();
    }

    /** Before the first day, and for as many days from it as the branch says. */
    private boolean isNewcomer(Worker worker, LocalDate day) {
        LocalDate joined = worker.terms().joined();
        WarmUp warmUp = town.branch().settings().warmUp();
        return joined != null && warmUp != null && !joined.isBefore(day.minusDays(warmUp.days() - 1L));
    }

    private int newcomersMax() {
        return Objects.requireNonNull(town.branch().settings().warmUp()).visitsMax();
    }

    /** Expired holds keep nobody away. */
    private java.util.stream.Stream<Claim> claims(WorkerTime time) {
        return java.util.stream.Stream.concat(time.claims().stream(), time.expired().stream())
                .filter(claim -> claim.expiresAt() == null || claim.expiresAt().isAfter(town.now()));
    }

    private boolean within(Instant minute, LocalDate day, ShiftHours shift) {
        return within(minute, day, shift.from(), shift.to());
    }

    private boolean within(Instant minute, LocalDate day, LocalTime from, LocalTime to) {
        LocalDateTime local = local(minute);
        return local.toLocalDate().equals(day)
                && !local.toLocalTime().isBefore(from)
                && (to.equals(LocalTime.MIDNIGHT) || local.toLocalTime().isBefore(to));
    }

    private boolean everyMinute(Instant start, Predicate<Instant> holds) {
        for (long minute = 0; minute < demand.atDoor().toMinutes(); minute++) {
            if (!holds.test(start.plusSeconds(60 * minute))) {
                return false;
            }
        }
        return true;
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, town.branch().zone());
    }
}
