package dev.doorstep.testkit.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.Fit;
import dev.doorstep.availability.LooseVisits;
import dev.doorstep.availability.Opening;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.duration.Durations;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.Place;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.Person;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/**
 * Whether somebody can come when everything that is promised still fits, beside an exact search over all workers and
 * all starts of every promise.
 */
@Tag("AHEAD-03")
@Tag("AVL-08")
class SecondLookPropertyTest {
    private static final Instant NINE = Instant.parse("2026-03-09T01:00:00Z");
    private static final Instant NOW = NINE.minus(Duration.ofHours(12));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final OfferingId OFFERING = OfferingId.of("CLEANING");
    private static final List<SkillCode> SKILLS =
            List.of(SkillCode.of("CLEANING"), SkillCode.of("GLASS"), SkillCode.of("COOKING"));

    /**
     * What the look of a world says, and what is true.
     *
     * @param demands what is promised already
     * @param oneInTheWay whether somebody could come whom one visit keeps away that has another place
     */
    private record Verdict(
            CalendarSnapshot before,
            Map<VisitId, Demand> demands,
            Crew crew,
            Optional<Opening> opening,
            boolean feasible,
            boolean oneInTheWay) {}

    @Property(tries = 600)
    void a_start_is_opened_only_if_everything_that_is_promised_still_fits(@ForAll long seed) {
        judge(new Town(seed, 2 + new Random(seed).nextInt(3)).ask(1));
    }

    @Property(tries = 600)
    void a_crew_comes_only_if_everything_that_is_promised_still_fits(@ForAll long seed) {
        judge(new Town(seed, 4).ask(2 + new Random(seed).nextInt(2)));
    }

    @Property(tries = 600)
    void whoever_can_come_once_a_single_visit_went_elsewhere_comes(@ForAll long seed) {
        Verdict verdict = new Town(seed, 2 + new Random(seed).nextInt(3)).ask(1);
        Statistics.label("one is in the way")
                .collect(verdict.oneInTheWay)
                .coverage(seen -> seen.check(true).percentage(share -> share > 5));
        if (verdict.oneInTheWay) {
            assertThat(verdict.opening).isPresent();
        }
    }

    private static void judge(Verdict verdict) {
        boolean plain =
                verdict.opening.isPresent() && verdict.opening.get().gone().isEmpty();
        String look = plain ? "somebody is free" : verdict.opening.isPresent() ? "others make room" : "closed";
        Statistics.label("look").collect(look);
        if (!plain && verdict.feasible) {
            Statistics.label("found of what is feasible and not free")
                    .collect(verdict.opening.isPresent() ? "found" : "missed")
                    .coverage(found -> found.check("found").percentage(share -> share > 50));
        }
        verdict.opening.ifPresent(opening -> {
            assertThat(verdict.feasible).isTrue();
            keepsEveryPromise(verdict, opening);
        });
    }

    /**
     * Every claim, the new ones too, stands against the rules with all others as they are then, and starts in its
     * promise; those who come are different workers, at the same minute.
     */
    private static void keepsEveryPromise(Verdict verdict, Opening opening) {
        List<Claim> crew = new ArrayList<>();
        for (Fit fit : opening.fits()) {
            crew.add(Town.claim(verdict.crew.demands().get(crew.size()), fit));
        }
        assertThat(crew)
                .hasSameSizeAs(verdict.crew.members())
                .extracting(Claim::worker)
                .doesNotHaveDuplicates();
        CalendarSnapshot after = verdict.before
                .without(opening.gone().stream().map(Claim::visit).toList())
                .with(opening.moved());
        for (Claim claim : crew) {
            Crew.Member member = verdict.crew.members().get(crew.indexOf(claim));
            Instant start = member.startIf(opening.fit().door().startInclusive());
            Purpose purpose = member.after().isZero() ? Purpose.BOOK : Purpose.BESIDE;
            assertThat(claim.door().startInclusive()).isEqualTo(start);
            assertThat(claim.door()).isEqualTo(doorOf(after, member.demand(), claim));
            assertThat(after.blockers(member.demand(), claim.worker(), start, purpose))
                    .isEmpty();
        }
        assertThat(opening.gone()).extracting(Claim::visit).doesNotHaveDuplicates();
        for (int i = 0; i < opening.moved().size(); i++) {
            Claim gone = opening.gone().get(i);
            Claim moved = opening.moved().get(i);
            assertThat(moved.visit()).isEqualTo(gone.visit());
            assertThat(moved.promise()).isEqualTo(gone.promise());
            assertThat(moved.promise().contains(moved.door().startInclusive())).isTrue();
            Demand asked = Town.asked(verdict.demands, gone, moved.worker());
            assertThat(asked.choice()).isEqualTo(WorkerChoice.any());
            assertThat(moved.door()).isEqualTo(doorOf(after, asked, moved));
        }
    }

    /** Returns the time at the door that a claim has if its worker is given their own. */
    private static TimeWindow doorOf(CalendarSnapshot calendars, Demand demand, Claim claim) {
        Worker worker = calendars.worker(claim.worker()).orElseThrow().worker();
        return TimeWindow.of(claim.door().startInclusive(), calendars.terms().atDoor(demand, worker, DAY));
    }

    /**
     * A few workers with some of three skills, and visits that were promised one after another to whoever came
     * first.
     */
    private static final class Town {
        private static final int PROMISE_MINUTES = 15;

        private final Random random;
        private final Map<VisitId, Demand> demands = new HashMap<>();
        private CalendarSnapshot snapshot;

        Town(long seed, int count) {
            random = new Random(seed);
            Terms terms = new Terms(Townsfolk.SHANGHAI, GreatCircleTravelTimes.standard(), NOW, durations(count));
            List<WorkerTime> workers = new ArrayList<>();
            for (int number = 1; number <= count; number++) {
                Worker worker = worker(number);
                WorkerTime.Facts facts = new WorkerTime.Facts(
                        worker, Townsfolk.everyDay(worker.id(), LocalTime.of(8, 0), LocalTime.of(13, 0)), List.of(), 0);
                workers.add(WorkerTime.of(facts, List.of(), NOW));
            }
            snapshot = CalendarSnapshot.of(terms, workers);
            for (int number = 1; number <= 5; number++) {
                promise(number);
            }
        }

        /** In every other town workers take half an hour longer than is sold, or are done sooner. */
        private Durations durations(int count) {
            Map<PersonCode, Integer> shares = new HashMap<>();
            for (int number = 1; number <= count; number++) {
                shares.put(Townsfolk.worker(number).code(), 7_500 + 2_500 * random.nextInt(4));
            }
            return random.nextBoolean() ? Street.learned(OFFERING, shares) : Durations.AS_SOLD;
        }

        Verdict ask(int size) {
            Crew crew = crew(size);
            Instant start = start();
            LooseVisits loose = visits -> {
                Map<VisitId, Demand> found = new HashMap<>(demands);
                found.keySet().retainAll(Set.copyOf(visits));
                return found;
            };
            List<Claim> claims = snapshot.workers().stream()
                    .flatMap(time -> time.claims().stream())
                    .filter(claim -> demands.get(claim.visit()).choice().equals(WorkerChoice.any()))
                    .toList();
            CalendarSnapshot empty =
                    snapshot.without(claims.stream().map(Claim::visit).toList());
            boolean feasible = isFeasible(empty, crew, start, List.of(), claims);
            boolean oneInTheWay = size == 1 && claims.stream().anyMatch(claim -> isInTheWay(claim, crew.lead(), start));
            return new Verdict(
                    snapshot, Map.copyOf(demands), crew, snapshot.open(crew, start, loose), feasible, oneInTheWay);
        }

        /** Tells whether it alone keeps its worker away, and would fit elsewhere if they came. */
        private boolean isInTheWay(Claim claim, Demand asked, Instant start) {
            CalendarSnapshot freed = snapshot.without(List.of(claim.visit()));
            boolean keepsAway = snapshot.blockers(asked, claim.worker(), start, Purpose.BOOK).stream()
                    .anyMatch(blocker -> blocker.facts().contains(claim.visit().toString()));
            return keepsAway
                    && freed.fit(asked, claim.worker(), start, Purpose.BOOK).stream()
                            .map(fit -> freed.with(List.of(claim(asked, fit))))
                            .anyMatch(coming -> isFeasible(coming, List.of(claim)));
        }

        /** Returns what a visit asks of a worker: who has it keeps the time that they were given. */
        static Demand asked(Map<VisitId, Demand> demands, Claim claim, WorkerId worker) {
            Demand demand = demands.get(claim.visit());
            return worker.equals(claim.worker()) ? claim.kept(demand) : demand;
        }

        /** At one door, together or one after another. */
        private Crew crew(int size) {
            Demand lead = wishing(demand(9), 4);
            List<Crew.Member> members = new ArrayList<>();
            Duration after = Duration.ZERO;
            while (members.size() < size) {
                Demand other = demand(10 + members.size());
                Demand next = new Demand(
                        other.visit(),
                        lead.place(),
                        other.requirement(),
                        other.atDoor(),
                        null,
                        WorkerChoice.any(),
                        Set.of(),
                        lead.customer());
                members.add(new Crew.Member(members.isEmpty() ? lead : next, after));
                after = after.plusMinutes(30L * random.nextInt(2));
            }
            return new Crew(members);
        }

        /** Tries every choice of different workers for the places that are left. */
        private boolean isFeasible(
                CalendarSnapshot partial, Crew crew, Instant start, List<WorkerId> taken, List<Claim> claims) {
            if (taken.size() == crew.members().size()) {
                return isFeasible(partial, claims);
            }
            Crew.Member member = crew.members().get(taken.size());
            Instant begin = member.startIf(start);
            Purpose purpose = member.after().isZero() ? Purpose.BOOK : Purpose.BESIDE;
            return partial.workers().stream()
                    .map(time -> time.worker().id())
                    .filter(worker -> !taken.contains(worker))
                    .flatMap(worker -> partial.fit(member.demand(), worker, begin, purpose).stream())
                    .anyMatch(fit -> {
                        List<WorkerId> more = new ArrayList<>(taken);
                        more.add(fit.worker().id());
                        Claim claim = claim(member.demand(), fit);
                        return isFeasible(partial.with(List.of(claim)), crew, start, more, claims);
                    });
        }

        /** Tries everybody and every start of the promises of all that may move. */
        private boolean isFeasible(CalendarSnapshot partial, List<Claim> left) {
            if (left.isEmpty()) {
                return true;
            }
            Claim claim = left.get(0);
            List<Claim> rest = left.subList(1, left.size());
            return Stream.iterate(
                            claim.promise().startInclusive(), claim.promise()::contains, at -> at.plus(Grain.LENGTH))
                    .anyMatch(at -> partial.workers().stream()
                            .map(time -> time.worker().id())
                            .flatMap(worker ->
                                    partial.fit(asked(demands, claim, worker), worker, at, Purpose.BESIDE).stream())
                            .anyMatch(fit ->
                                    isFeasible(partial.with(List.of(claim(demands.get(claim.visit()), fit))), rest)));
        }

        private void promise(int number) {
            Demand demand = wishing(demand(number), 8);
            Instant start = start();
            snapshot.fits(demand, start, Purpose.BOOK).ifPresent(fit -> {
                demands.put(demand.visit(), demand);
                snapshot = snapshot.with(List.of(claim(demand, fit)));
            });
        }

        private static Claim claim(Demand demand, Fit fit) {
            return new Claim(
                    new ClaimId(demand.visit().value()),
                    fit.worker().id(),
                    demand.visit(),
                    fit.door(),
                    demand.place().point(),
                    TimeWindow.of(fit.door().startInclusive(), Duration.ofMinutes(PROMISE_MINUTES)),
                    ClaimState.TENTATIVE,
                    null);
        }

        /** One in so many customers names a worker, and one prefers somebody. */
        private Demand wishing(Demand demand, int one) {
            WorkerId worker = Townsfolk.worker(1 + random.nextInt(2)).id();
            int wish = random.nextInt(one);
            return wish > 1
                    ? demand
                    : demand.withChoice(
                            wish == 0 ? WorkerChoice.strict(worker) : WorkerChoice.preferred(List.of(worker)));
        }

        private Worker worker(int number) {
            Worker woman = Townsfolk.worker(number);
            Person person = woman.person();
            Gender gender = random.nextInt(3) == 0 ? Gender.MALE : person.gender();
            Worker plain = new Worker(
                    woman.id(),
                    woman.code(),
                    new Person(person.name(), gender, person.birthDate(), person.phone()),
                    woman.base(),
                    woman.qualification(),
                    woman.terms(),
                    woman.limits(),
                    0);
            Map<SkillCode, Proficiency> skills = new HashMap<>();
            skills.put(SKILLS.get(random.nextInt(SKILLS.size())), Proficiency.of(SkillLevel.of(2)));
            skills.put(SKILLS.get(random.nextInt(SKILLS.size())), Proficiency.of(SkillLevel.of(2)));
            return plain.with(new Qualification(skills, List.of(), 1))
                    .with(new DailyLimits(2 + random.nextInt(3), 180 + 60 * random.nextInt(4)));
        }

        private Demand demand(int number) {
            Requirement requirement =
                    new Requirement(SKILLS.get(random.nextInt(SKILLS.size())), SkillLevel.of(1), Set.of());
            return new Demand(
                    new VisitId(new UUID(2, number)),
                    Place.at(Townsfolk.east(1_000 * random.nextInt(5))),
                    requirement,
                    Duration.ofMinutes(60 + 15L * random.nextInt(4)),
                    random.nextInt(8) == 0 ? Gender.FEMALE : null,
                    WorkerChoice.any(),
                    Set.of(),
                    new CustomerId(new UUID(3, number)),
                    OFFERING);
        }

        private Instant start() {
            return NINE.plus(Duration.ofMinutes(30L * random.nextInt(6)));
        }
    }
}
