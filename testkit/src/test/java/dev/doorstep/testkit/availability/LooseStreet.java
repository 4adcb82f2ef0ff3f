package dev.doorstep.testkit.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.Fit;
import dev.doorstep.availability.LooseVisits;
import dev.doorstep.availability.Opening;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.duration.Durations;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A street on which visits are promised that nobody was told of yet, each with what it asks. Whatever is opened on it
 * is checked: everything that is promised can be kept then, and nobody is asked twice about a visit.
 */
final class LooseStreet implements LooseVisits {
    private static final LocalDate DAY = Street.TUESDAY;

    private final Map<VisitId, Demand> promised = new HashMap<>();
    private final Set<VisitId> loose = new HashSet<>();
    private final Set<VisitId> questions = new HashSet<>();
    private CalendarSnapshot calendars;

    LooseStreet(CalendarSnapshot calendars) {
        this.calendars = calendars;
    }

    /** All doors are as good as one; everybody works from eight to eight. */
    static LooseStreet of(Worker... workers) {
        return of(Street.minutes(0), Durations.AS_SOLD, workers);
    }

    static LooseStreet of(TravelTimes travel, Durations durations, Worker... workers) {
        WorkerTime[] idle =
                Arrays.stream(workers).map(worker -> Street.having(worker)).toArray(WorkerTime[]::new);
        return new LooseStreet(Street.town(travel, durations, idle));
    }

    /** The worker of a number who can do what is asked under some letters and nothing else, all day if need be. */
    static Worker worker(int number, String letters) {
        Map<SkillCode, Proficiency> skills = new HashMap<>();
        letters.chars().forEach(letter -> skills.put(skill(letter), Proficiency.of(SkillLevel.of(2))));
        return Townsfolk.worker(number)
                .with(new Qualification(skills, List.of(), 1))
                .with(new DailyLimits(20, 24 * 60));
    }

    /** The visit of a number that asks what goes under a letter, for an hour. */
    static Demand visit(int number, String letter) {
        return visit(number, letter, 60);
    }

    static Demand visit(int number, String letter, long minutes) {
        Requirement requirement = new Requirement(skill(letter.charAt(0)), SkillLevel.of(1), Set.of());
        return Townsfolk.demand(number, Street.DOOR, Duration.ofMinutes(minutes))
                .asking(requirement, Duration.ofMinutes(minutes));
    }

    static SkillCode skill(int letter) {
        return SkillCode.of("SKILL-" + (char) letter);
    }

    static Instant at(String time) {
        return Street.at(DAY, time);
    }

    /** Promises that a visit starts at a time of Tuesday or up to so many minutes later, and lets it go anywhere. */
    LooseStreet promise(Demand visit, Worker worker, String time, long minutes) {
        return promise(visit, worker, at(time), minutes);
    }

    LooseStreet promise(Demand visit, Worker worker, Instant start, long minutes) {
        loose.add(visit.visit());
        return settle(visit, worker, start, minutes, ClaimState.TENTATIVE);
    }

    /** Promises the same of a visit that a worker was told of. */
    LooseStreet tell(Demand visit, Worker worker, String time, long minutes) {
        return settle(visit, worker, at(time), minutes, ClaimState.TENTATIVE);
    }

    /** Has a worker accept it. */
    LooseStreet accept(Demand visit, Worker worker, String time, long minutes) {
        loose.add(visit.visit());
        return settle(visit, worker, at(time), minutes, ClaimState.FIRM);
    }

    /** Lets nobody go from this hour to that, without saying more. */
    LooseStreet fill(int number, Worker worker, String from, String to) {
        long minutes =
                Duration.between(LocalTime.parse(from), LocalTime.parse(to)).toMinutes();
        return accept(visit(number, "Z", minutes), worker, from, 5);
    }

    private LooseStreet settle(Demand visit, Worker worker, Instant start, long minutes, ClaimState state) {
        Duration atDoor = calendars.terms().atDoor(visit, worker, Townsfolk.SHANGHAI.dayOf(start));
        TimeWindow promise = TimeWindow.of(start, Duration.ofMinutes(minutes));
        promised.put(visit.visit(), visit);
        calendars = calendars.with(List.of(new Claim(
                new ClaimId(visit.visit().value()),
                worker.id(),
                visit.visit(),
                TimeWindow.of(start, atDoor),
                visit.place().point(),
                promise,
                state,
                null)));
        return this;
    }

    /** Lets what is asked be loose as well, as it is when a visit that was promised is put elsewhere. */
    LooseStreet withLoose(Demand asked) {
        promised.put(asked.visit(), asked);
        loose.add(asked.visit());
        return this;
    }

    /** Has it known from now on how long visits take; what is promised already takes what it takes. */
    LooseStreet learning(Durations durations) {
        calendars = CalendarSnapshot.of(calendars.terms().with(durations), calendars.workers());
        return this;
    }

    CalendarSnapshot calendars() {
        return calendars;
    }

    /** Returns the visits that were asked about, by their numbers. */
    List<Long> questions() {
        return questions.stream()
                .map(visit -> visit.value().getLeastSignificantBits())
                .sorted()
                .toList();
    }

    @Override
    public Map<VisitId, Demand> among(Collection<VisitId> visits) {
        assertThat(visits).isNotEmpty().allMatch(questions::add);
        Map<VisitId, Demand> found = new HashMap<>(promised);
        found.keySet().retainAll(visits);
        found.keySet().retainAll(loose);
        return found;
    }

    Optional<Opening> open(Demand asked, String time) {
        return open(Crew.of(asked), at(time));
    }

    Optional<Opening> open(Crew asked, String time) {
        return open(asked, at(time));
    }

    /** Begins another question: what was asked about before may be asked about again. */
    void forget() {
        questions.clear();
    }

    Optional<Opening> open(Crew asked, Instant start) {
        forget();
        Optional<Opening> opening = calendars.open(asked, start, this);
        opening.ifPresent(found -> keepsEveryPromise(asked, start, found));
        return opening;
    }

    /** Says who comes and what moves: {@code W001, 2 to W003 at 10:00}; nothing for a start that stays closed. */
    List<String> story(Demand asked, String time) {
        return story(Crew.of(asked), time);
    }

    List<String> story(Crew asked, String time) {
        return open(asked, time).map(this::story).orElse(List.of());
    }

    List<String> story(Opening opening) {
        List<String> story = new ArrayList<>();
        opening.fits().forEach(fit -> story.add(fit.worker().code().value()));
        for (Claim moved : opening.moved()) {
            story.add("%d to %s at %s"
                    .formatted(
                            moved.visit().value().getLeastSignificantBits(),
                            calendars
                                    .worker(moved.worker())
                                    .orElseThrow()
                                    .worker()
                                    .code(),
                            LocalTime.ofInstant(
                                    moved.door().startInclusive(),
                                    calendars.terms().zone())));
        }
        return story;
    }

    private void keepsEveryPromise(Crew asked, Instant start, Opening opening) {
        assertThat(opening.gone()).extracting(Claim::visit).doesNotHaveDuplicates();
        assertThat(opening.moved())
                .extracting(Claim::visit)
                .isEqualTo(opening.gone().stream().map(Claim::visit).toList());
        assertThat(opening.moved()).hasSizeLessThanOrEqualTo(3 * asked.members().size());
        assertThat(opening.fits())
                .extracting(Fit::worker)
                .hasSameSizeAs(asked.members())
                .doesNotHaveDuplicates();
        CalendarSnapshot after = calendars
                .without(opening.gone().stream().map(Claim::visit).toList())
                .with(opening.moved())
                .with(standIns(asked, opening));
        for (int place = 0; place < asked.members().size(); place++) {
            Crew.Member member = asked.members().get(place);
            fits(
                    after,
                    member.demand(),
                    opening.fits().get(place),
                    member.startIf(start),
                    member.after().isZero() ? Purpose.BOOK : Purpose.BESIDE);
        }
        for (int moved = 0; moved < opening.moved().size(); moved++) {
            stays(after, opening.gone().get(moved), opening.moved().get(moved));
        }
    }

    private static void fits(CalendarSnapshot after, Demand demand, Fit fit, Instant start, Purpose purpose) {
        assertThat(fit.door().startInclusive()).isEqualTo(start);
        assertThat(after.without(List.of(demand.visit()))
                        .blockers(demand, fit.worker().id(), start, purpose))
                .isEmpty();
    }

    /** Whoever keeps a visit keeps the time for it; whoever gets it is given their own. */
    private void stays(CalendarSnapshot after, Claim gone, Claim moved) {
        Demand demand = Optional.ofNullable(promised.get(gone.visit())).orElseThrow();
        Demand asked = moved.worker().equals(gone.worker()) ? gone.kept(demand) : demand;
        Worker worker = after.worker(moved.worker()).map(WorkerTime::worker).orElseThrow();
        Instant start = moved.door().startInclusive();
        assertThat(calendars.claimOf(gone.visit())).hasValue(gone);
        assertThat(loose).contains(gone.visit());
        assertThat(moved.promise()).isEqualTo(gone.promise());
        assertThat(start).isAfterOrEqualTo(Street.NOW);
        assertThat(moved.door().duration())
                .isEqualTo(after.terms().atDoor(asked, worker, Townsfolk.SHANGHAI.dayOf(start)));
        assertThat(after.without(List.of(gone.visit())).blockers(asked, moved.worker(), start, Purpose.BESIDE))
                .isEmpty();
    }

    private static List<Claim> standIns(Crew asked, Opening opening) {
        List<Claim> claims = new ArrayList<>();
        for (Fit fit : opening.fits()) {
            Demand demand = asked.demands().get(claims.size());
            claims.add(new Claim(
                    new ClaimId(demand.visit().value()),
                    fit.worker().id(),
                    demand.visit(),
                    fit.door(),
                    demand.place().point(),
                    fit.door(),
                    ClaimState.FIRM,
                    null));
        }
        return claims;
    }
}
