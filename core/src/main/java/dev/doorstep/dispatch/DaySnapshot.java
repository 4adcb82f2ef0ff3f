package dev.doorstep.dispatch;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.Durations;
import dev.doorstep.availability.roster.DatedShift;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.LeaveState;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.HouseRules;
import dev.doorstep.organisation.Branch;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.Person;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.WorkTerms;
import dev.doorstep.workforce.Worker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that the plan of a day depends on but the travel times and the rules of the embedder, as it is kept with the
 * plan: enough to make the plan again, and nobody's name, phone, reason for leave or words in an appeal.
 *
 * @param day the day by the branch's wall-clock
 * @param branch the branch
 * @param now when the problem was read
 * @param workers the workers, by their codes
 * @param visits the visits that might go to anybody
 * @param policy what the branch wanted
 * @param durations what was known of how long those visits take those workers, or nothing
 */
public record DaySnapshot(
        LocalDate day,
        Branch branch,
        Instant now,
        List<WorkerDay> workers,
        List<VisitTask> visits,
        DispatchPolicy policy,
        @Nullable DurationModel durations) {
    /** Keeps its own copies. */
    public DaySnapshot {
        workers = List.copyOf(workers);
        visits = List.copyOf(visits);
    }

    /**
     * The day of one worker.
     *
     * @param profile who it is, as far as a plan asks
     * @param hours the shifts of that day
     * @param away when the worker is on leave
     * @param claims what stands around that day, the earliest first
     */
    public record WorkerDay(Profile profile, List<ShiftHours> hours, List<TimeWindow> away, List<Claim> claims) {
        /** Keeps its own copies. */
        public WorkerDay {
            hours = List.copyOf(hours);
            away = List.copyOf(away);
            claims = List.copyOf(claims);
        }
    }

    /**
     * Who a worker is, as far as a plan asks.
     *
     * @param id the identity
     * @param code what the operator's files call them
     * @param gender the gender
     * @param base where they start from and how far they go
     * @param qualification what they can do; certificates without numbers and issuers
     * @param terms whether they take work, and what keeps them from visits
     * @param limits how much they do in a day
     */
    public record Profile(
            WorkerId id,
            PersonCode code,
            Gender gender,
            HomeBase base,
            Qualification qualification,
            WorkTerms terms,
            DailyLimits limits) {}

    /** Obtains the snapshot of a problem. */
    public static DaySnapshot of(DispatchProblem problem) {
        Terms terms = problem.calendars().terms();
        return new DaySnapshot(
                problem.day(),
                terms.branch(),
                terms.now(),
                problem.workers().stream().map(time -> day(time, problem.day())).toList(),
                problem.visits(),
                problem.policy(),
                durations(problem));
    }

    private static @Nullable DurationModel durations(DispatchProblem problem) {
        Set<OfferingId> offerings = problem.visits().stream()
                .flatMap(task -> Optional.ofNullable(task.demand().offering()).stream())
                .collect(Collectors.toSet());
        Set<PersonCode> workers =
                problem.workers().stream().map(time -> time.worker().code()).collect(Collectors.toSet());
        return problem.calendars()
                .terms()
                .durations()
                .on(problem.day())
                .map(model -> model.among(offerings, workers))
                .orElse(null);
    }

    /** Returns the digest: problems with the same digest, travel times and house rules have the same plans. */
    public Digest digest() {
        return Digest.ofContent(this);
    }

    /** Makes the problem again. */
    public DispatchProblem problem(TravelTimes travel, HouseRules house) {
        Durations known = durations == null ? Durations.AS_SOLD : new Durations(List.of(durations));
        Terms terms = new Terms(branch, travel, now, known, house);
        List<WorkerTime> times = workers.stream().map(this::time).toList();
        return new DispatchProblem(day, CalendarSnapshot.of(terms, times), visits, policy);
    }

    private static WorkerDay day(WorkerTime time, LocalDate day) {
        Worker worker = time.worker();
        Qualification papers = worker.qualification();
        List<Credential> unnumbered = papers.credentials().stream()
                .map(paper -> new Credential(paper.type(), "", "", paper.validFrom(), paper.validTo()))
                .toList();
        Profile profile = new Profile(
                worker.id(),
                worker.code(),
                worker.person().gender(),
                worker.base(),
                new Qualification(papers.skills(), unnumbered, papers.experienceYears()),
                worker.terms().with(worker.terms().blocks().withoutWords()),
                worker.limits());
        return new WorkerDay(
                profile,
                time.roster().hours(day),
                time.leave().stream().map(Leave::window).toList(),
                time.claims());
    }

    private WorkerTime time(WorkerDay kept) {
        Profile profile = kept.profile;
        Worker worker = new Worker(
                profile.id,
                profile.code,
                new Person("", profile.gender, LocalDate.EPOCH, ""),
                profile.base,
                profile.qualification,
                profile.terms,
                profile.limits,
                0);
        Roster roster = new Roster(profile.id, List.of(), List.of(new DatedShift(day, kept.hours)), 0);
        List<Leave> leave = kept.away.stream()
                .map(window ->
                        new Leave(new LeaveId(profile.id.value()), profile.id, window, "", LeaveState.APPROVED, 0))
                .toList();
        return new WorkerTime(worker, roster, leave, kept.claims, List.of(), 0);
    }
}
