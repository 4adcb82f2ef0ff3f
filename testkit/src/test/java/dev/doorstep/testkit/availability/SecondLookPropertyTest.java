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
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.Place;
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
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
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
    private static final List<SkillCode> SKILLS =
            List.of(SkillCode.of("CLEANING"), SkillCode.of("GLASS"), SkillCode.of("COOKING"));

    /** What the look of a world says, and what is true. */
    private record Verdict(CalendarSnapshot before, Crew crew, Optional<Opening> opening, boolean feasible) {}

    @Property(tries = 600)
    void a_start_is_opened_only_if_everything_that_is_promised_still_fits(@ForAll long seed) {
        judge(new Town(seed, 2 + new Random(seed).nextInt(3)).ask(1));
    }

    @Property(tries = 600)
    void a_crew_comes_only_if_everything_that_is_promised_still_fits(@ForAll long seed) {
        judge(new Town(seed, 4).ask(2 + new Random(seed).nextInt(2)));
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
            crew.add(Town.claim(
                    verdict.crew.demands().get(crew.size()),
                    fit.worker().id(),
                    fit.door().startInclusive()));
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
            Purpose purpose = member.after().isZero() ? Purpose.BOOK : Purpose.MOVE;
            assertThat(claim.door())
                    .isEqualTo(TimeWindow.of(start, member.demand().atDoor()));
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
            assertThat(moved.door().duration()).isEqualTo(gone.door().duration());
        }
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
            Terms terms = new Terms(Townsfolk.SHANGHAI, GreatCircleTravelTimes.standard(), NOW);
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
                    .toList();
            CalendarSnapshot empty = snapshot.without(demands.keySet());
            boolean feasible = isFeasible(empty, crew, start, List.of(), claims);
            return new Verdict(snapshot, crew, snapshot.open(crew, start, loose), feasible);
        }

        /** At one door, together or one after another. */
        private Crew crew(int size) {
            Demand lead = demand(9);
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
            Purpose purpose = member.after().isZero() ? Purpose.BOOK : Purpose.MOVE;
            return partial.workers().stream()
                    .map(time -> time.worker().id())
                    .filter(worker -> !taken.contains(worker))
                    .filter(worker ->
                            partial.fit(member.demand(), worker, begin, purpose).isPresent())
                    .anyMatch(worker -> {
                        List<WorkerId> more = new ArrayList<>(taken);
                        more.add(worker);
                        Claim claim = claim(member.demand(), worker, begin);
                        return isFeasible(partial.with(List.of(claim)), crew, start, more, claims);
                    });
        }

        /** Tries everybody and every start of every promise. */
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
                            .filter(worker -> partial.fit(demands.get(claim.visit()), worker, at, Purpose.MOVE)
                                    .isPresent())
                            .anyMatch(worker -> isFeasible(
                                    partial.with(List.of(claim(demands.get(claim.visit()), worker, at))), rest)));
        }

        private void promise(int number) {
            Demand demand = demand(number);
            Instant start = start();
            snapshot.fits(demand, start, Purpose.BOOK).ifPresent(fit -> {
                demands.put(demand.visit(), demand);
                snapshot = snapshot.with(List.of(claim(demand, fit.worker().id(), start)));
            });
        }

        private static Claim claim(Demand demand, WorkerId worker, Instant start) {
            return new Claim(
                    new ClaimId(demand.visit().value()),
                    worker,
                    demand.visit(),
                    TimeWindow.of(start, demand.atDoor()),
                    demand.place().point(),
                    TimeWindow.of(start, Duration.ofMinutes(PROMISE_MINUTES)),
                    ClaimState.TENTATIVE,
                    null);
        }

        private Worker worker(int number) {
            Worker plain = Townsfolk.worker(number);
            Map<SkillCode, SkillLevel> skills = new HashMap<>();
            skills.put(SKILLS.get(random.nextInt(SKILLS.size())), SkillLevel.of(2));
            skills.put(SKILLS.get(random.nextInt(SKILLS.size())), SkillLevel.of(2));
            return plain.with(new Qualification(skills, List.of(), 1))
                    .with(new DailyLimits(2 + random.nextInt(3), 480));
        }

        private Demand demand(int number) {
            Requirement requirement =
                    new Requirement(SKILLS.get(random.nextInt(SKILLS.size())), SkillLevel.of(1), Set.of());
            return new Demand(
                    new VisitId(new UUID(2, number)),
                    Place.at(Townsfolk.east(1_000 * random.nextInt(5))),
                    requirement,
                    Duration.ofMinutes(60 + 15L * random.nextInt(4)),
                    null,
                    WorkerChoice.any(),
                    Set.of(),
                    new CustomerId(new UUID(3, number)));
        }

        private Instant start() {
            return NINE.plus(Duration.ofMinutes(30L * random.nextInt(6)));
        }
    }
}
