package dev.doorstep.availability;

import dev.doorstep.availability.duration.Durations;
import dev.doorstep.availability.duration.HourlyTravel;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.HouseRules;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.organisation.WarmUp;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What holds for every worker of a branch while a decision is taken.
 *
 * @param branch the branch with its clock and settings
 * @param travel how long it takes from door to door, by what the durations know of it
 * @param now the instant of the decision
 * @param durations how long visits and ways take
 * @param house the rules of the embedder
 */
public record Terms(Branch branch, TravelTimes travel, Instant now, Durations durations, HouseRules house) {
    /** Sees to it that ways are gone at the pace that the durations know. */
    public Terms {
        travel = HourlyTravel.by(durations, travel, branch.zone());
    }

    /** Obtains the terms of a branch in which every visit takes what is sold. */
    public Terms(Branch branch, TravelTimes travel, Instant now) {
        this(branch, travel, now, Durations.AS_SOLD);
    }

    /** Obtains the terms of a branch without rules of an embedder. */
    public Terms(Branch branch, TravelTimes travel, Instant now, Durations durations) {
        this(branch, travel, now, durations, HouseRules.NONE);
    }

    /** Returns the same terms in another branch, or in the same one as it would be. */
    public Terms with(Branch other) {
        return new Terms(other, travel, now, durations, house);
    }

    /** Returns the same terms by other durations. */
    public Terms with(Durations other) {
        return new Terms(branch, travel, now, other, house);
    }

    /** Returns the same terms under rules of an embedder. */
    public Terms with(HouseRules rules) {
        return new Terms(branch, travel, now, durations, rules);
    }

    /**
     * Returns the whole time at the door that a worker is planned to take.
     *
     * @param day the day on which the visit starts, by the branch's wall-clock
     */
    public Duration atDoor(Demand demand, Worker worker, LocalDate day) {
        return durations.atDoor(demand, worker, day);
    }

    /** Finds the warm-up by which a worker is a newcomer on a day; nothing for whoever is none. */
    public Optional<WarmUp> warmUp(Worker worker, LocalDate day) {
        LocalDate joined = worker.terms().joined();
        return joined == null
                ? Optional.empty()
                : Optional.ofNullable(settings().warmUp()).filter(warmUp -> warmUp.holds(joined, day));
    }

    /**
     * Returns the most visits of a worker on a day: their own limit, or that of newcomers where it is less.
     *
     * @param day the day by the branch's wall-clock
     */
    public int visitsMax(Worker worker, LocalDate day) {
        int own = worker.limits().visitsMax();
        return warmUp(worker, day)
                .map(warmUp -> Math.min(own, warmUp.visitsMax()))
                .orElse(own);
    }

    /** Tells whether a visit may take one worker longer than another. */
    boolean dependsOnWorker(Demand demand) {
        return demand.offering() != null && !durations.areAsSold();
    }

    /** Returns the zone of the wall-clock. */
    public ZoneId zone() {
        return branch.zone();
    }

    BranchSettings settings() {
        return branch.settings();
    }

    ShiftHours hours() {
        return new ShiftHours(settings().opensAt(), settings().closesAt());
    }

    /** Returns when the branch is open on a day; nothing if the clocks skip that. */
    Optional<TimeWindow> openOn(LocalDate day) {
        return hours().on(day, zone());
    }

    /** Returns the starts that the branch offers on a day: from the opening on, evenly by elapsed time. */
    List<Instant> gridOn(LocalDate day) {
        return openOn(day)
                .map(open -> Stream.iterate(
                                Grain.roundUp(open.startInclusive()), open::contains, start -> start.plus(grid()))
                        .toList())
                .orElse(List.of());
    }

    /** Returns the earliest start that can be booked now. */
    Instant earliest() {
        return now.plus(Duration.ofMinutes(settings().lead().noticeMinutes()));
    }

    /** Returns the last day that can be booked now. */
    LocalDate latest() {
        return branch.dayOf(now).plusDays(settings().lead().horizonDays());
    }

    /** Returns the starts of a promise on the grain that are not over yet. */
    public Stream<Instant> startsIn(TimeWindow promise) {
        return Grain.in(promise).filter(start -> !start.isBefore(now));
    }

    Duration grid() {
        return Duration.ofMinutes(settings().slotGridMinutes());
    }

    /** Returns the day, as instants; nothing if the wall-clock skips it. */
    Optional<TimeWindow> span(LocalDate day) {
        Instant start = day.atStartOfDay(zone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone()).toInstant();
        return start.isBefore(end) ? Optional.of(new TimeWindow(start, end)) : Optional.empty();
    }
}
