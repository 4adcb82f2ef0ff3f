package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlannedRoute;
import dev.doorstep.dispatch.PlannedVisit;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.staffing.credential.Certified;
import dev.doorstep.staffing.credential.CredentialWatch;
import dev.doorstep.staffing.credential.ExpiringCredential;
import dev.doorstep.staffing.credential.ExpiryBands;
import dev.doorstep.staffing.credential.PromisedVisit;
import dev.doorstep.testkit.world.SmallTowns;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Papers and skills that run out, looked for day by day and minute by minute, as with a calendar on the wall. */
@Tag("AHEAD-12")
@Tag("WRK-02")
@Tag("WRK-04")
class ExpiringCredentialsPropertyTest {
    private static final LocalDate DAY = SmallTowns.DAY;
    private static final int DAYS_BACK = 70;
    private static final List<CredentialType> TYPES =
            List.of(CredentialType.of("HEALTH"), CredentialType.of("DRIVING"));
    private static final List<SkillCode> SKILLS = List.of(Townsfolk.CLEANING, SkillCode.of("GLASS"));
    private static final LocalDate FAR = DAY.plusDays(90);
    private static final Certified.Kind CREDENTIAL = Certified.Kind.CREDENTIAL;
    private static final Certified.Kind SKILL = Certified.Kind.SKILL;
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("Pacific/Apia"));

    @Property(tries = 500)
    @Label("what is listed, in which band and with which visits, is what a calendar on the wall says")
    void what_is_listed_is_what_a_calendar_on_the_wall_says(@ForAll long seed) {
        Random random = new Random(seed);
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        ExpiryBands bands = bands(random);
        List<Worker> workers = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> Townsfolk.worker(number).with(papers(random)))
                .toList();
        Map<WorkerId, List<PromisedVisit>> promised =
                workers.stream().collect(Collectors.toMap(Worker::id, worker -> promised(worker.id(), zone, random)));
        List<ExpiringCredential> listed = new CredentialWatch(DAY, bands, zone).among(workers, promised);
        assertThat(listed)
                .extracting(ExpiringCredentialsPropertyTest::told)
                .containsExactlyInAnyOrderElementsOf(workers.stream()
                        .flatMap(worker -> byHand(worker, bands, promised.get(worker.id()), zone))
                        .toList());
        assertThat(listed)
                .isSortedAccordingTo(Comparator.comparingInt(ExpiringCredential::band)
                        .thenComparing(papers -> papers.uncovered().isEmpty())
                        .thenComparing(papers -> papers.uncovered().stream()
                                .map(visit -> visit.claim().door().startInclusive())
                                .findFirst()
                                .orElse(Instant.MAX)));
        listed.forEach(papers -> Statistics.label("papers")
                .collect(
                        papers.certified().kind(),
                        papers.band() == 0 ? "run out" : "run out soon",
                        !papers.uncovered().isEmpty()));
        Statistics.label("papers").coverage(coverage -> {
            coverage.check(CREDENTIAL, "run out", true).percentage(share -> share > 5);
            coverage.check(CREDENTIAL, "run out soon", true).percentage(share -> share > 5);
            coverage.check(CREDENTIAL, "run out soon", false).percentage(share -> share > 5);
            coverage.check(SKILL, "run out", true).percentage(share -> share > 1);
            coverage.check(SKILL, "run out soon", true).percentage(share -> share > 1);
            coverage.check(SKILL, "run out soon", false).percentage(share -> share > 1);
        });
    }

    @Property(tries = 200)
    @Label("no plan sends anybody to a visit that their papers and skills do not cover to its end")
    void no_plan_sends_anybody_to_a_visit_that_their_papers_and_skills_do_not_cover(@ForAll long seed) {
        DispatchProblem problem = DispatchDays.day(seed);
        ZoneId zone = problem.calendars().terms().zone();
        Map<VisitId, VisitTask> tasks =
                problem.visits().stream().collect(Collectors.toMap(VisitTask::id, Function.identity()));
        for (Planner planner : List.of(Planner.search(), Planner.greedy())) {
            DispatchPlan plan = DayPlanner.plan(problem, new Effort(List.of(planner), SearchBudget.steps(100), seed));
            for (PlannedRoute route : plan.routes()) {
                Worker worker =
                        problem.calendars().worker(route.worker()).orElseThrow().worker();
                List<PromisedVisit> planned = route.visits().stream()
                        .filter(visit -> !visit.settled())
                        .map(visit -> promised(tasks.get(visit.visit()), route.worker(), visit))
                        .toList();
                planned.forEach(visit -> visit.requirement()
                        .credentials()
                        .forEach(type ->
                                assertThat(isCovered(worker, type, visit, zone)).isTrue()));
                planned.forEach(visit -> visit.requirement()
                        .skills()
                        .forEach((skill, least) -> assertThat(isMastered(worker, skill, least.value(), visit, zone))
                                .isTrue()));
                assertThat(new CredentialWatch(DAY, ExpiryBands.standard(), zone)
                                .among(List.of(worker), Map.of(worker.id(), planned)))
                        .allMatch(papers -> papers.uncovered().isEmpty());
                planned.forEach(visit -> Statistics.label("planned")
                        .collect(visit.requirement().credentials().isEmpty() ? "asks for nothing" : "asks for papers"));
            }
        }
    }

    private static String told(ExpiringCredential papers) {
        return told(
                papers.worker(),
                papers.certified().toString(),
                papers.lastDay(),
                papers.band(),
                papers.uncovered().stream().map(visit -> visit.order().value()).toList());
    }

    private static String told(Worker worker, String what, LocalDate last, int band, List<UUID> uncovered) {
        return worker.code() + " " + what + " " + last + " " + band + " " + uncovered;
    }

    private static Stream<String> byHand(Worker worker, ExpiryBands bands, List<PromisedVisit> promised, ZoneId zone) {
        return Stream.concat(
                TYPES.stream().flatMap(type -> byHand(worker, type, bands, promised, zone).stream()),
                SKILLS.stream().flatMap(skill -> byHand(worker, skill, bands, promised, zone).stream()));
    }

    /** Walks on from the day, or back from it, over the days on the wall. */
    private static List<String> byHand(
            Worker worker, CredentialType type, ExpiryBands bands, List<PromisedVisit> promised, ZoneId zone) {
        LocalDate last = DAY;
        if (isValid(worker, type, DAY)) {
            while (isValid(worker, type, last.plusDays(1))) {
                last = last.plusDays(1);
            }
        } else {
            while (!isValid(worker, type, last)) {
                last = last.minusDays(1);
                if (last.isBefore(DAY.minusDays(DAYS_BACK))) {
                    return List.of();
                }
            }
        }
        int band = band(last, bands);
        List<UUID> uncovered = promised.stream()
                .filter(visit -> visit.requirement().credentials().contains(type))
                .filter(visit -> !isCovered(worker, type, visit, zone))
                .sorted(Comparator.comparing(visit -> visit.claim().door().startInclusive()))
                .map(visit -> visit.order().value())
                .toList();
        return band < 0 ? List.of() : List.of(told(worker, type.value(), last, band, uncovered));
    }

    private static int band(LocalDate end, ExpiryBands bands) {
        return end.isBefore(DAY)
                ? 0
                : bands.days().stream()
                        .filter(days -> !DAY.plusDays(days).isBefore(end))
                        .findFirst()
                        .orElse(-1);
    }

    /** Asks of each level until when the worker is at least as good; levels that end together are one, the highest. */
    private static List<String> byHand(
            Worker worker, SkillCode skill, ExpiryBands bands, List<PromisedVisit> promised, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        LocalDate above = null;
        for (int level = SkillLevel.MAX; level >= 1; level--) {
            LocalDate last = lastDay(worker, skill, level);
            if (last != null && !last.equals(above) && last.isBefore(FAR) && band(last, bands) >= 0) {
                List<UUID> uncovered = promised.stream()
                        .filter(visit -> visit.requirement().skills().containsKey(skill))
                        .filter(visit -> {
                            int least = visit.requirement().skills().get(skill).value();
                            return last.equals(lastDay(worker, skill, least))
                                    && !isMastered(worker, skill, least, visit, zone);
                        })
                        .sorted(Comparator.comparing(
                                visit -> visit.claim().door().startInclusive()))
                        .map(visit -> visit.order().value())
                        .toList();
                lines.add(told(worker, skill + ":" + level, last, band(last, bands), uncovered));
            }
            above = last;
        }
        return lines;
    }

    /** Walks back from a day far ahead to one long ago; nothing if the worker was not as good on any. */
    private static @Nullable LocalDate lastDay(Worker worker, SkillCode skill, int least) {
        for (LocalDate day = FAR; day.isAfter(DAY.minusDays(DAYS_BACK)); day = day.minusDays(1)) {
            if (isMastered(worker, skill, least, day)) {
                return day;
            }
        }
        return null;
    }

    private static boolean isMastered(Worker worker, SkillCode skill, int least, PromisedVisit visit, ZoneId zone) {
        TimeWindow door = visit.claim().door();
        for (Instant at = door.startInclusive(); at.isBefore(door.endExclusive()); at = at.plusSeconds(60)) {
            if (!isMastered(worker, skill, least, LocalDate.ofInstant(at, zone))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMastered(Worker worker, SkillCode skill, int least, LocalDate day) {
        return worker.qualification().skills().containsKey(skill)
                && worker.qualification().skills().get(skill).stages().stream()
                        .filter(stage -> stage.level().value() >= least)
                        .anyMatch(stage -> stage.lastDay() == null
                                || day.isBefore(stage.lastDay().plusDays(1)));
    }

    private static boolean isCovered(Worker worker, CredentialType type, PromisedVisit visit, ZoneId zone) {
        TimeWindow door = visit.claim().door();
        for (Instant at = door.startInclusive(); at.isBefore(door.endExclusive()); at = at.plusSeconds(60)) {
            if (!isValid(worker, type, LocalDate.ofInstant(at, zone))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isValid(Worker worker, CredentialType type, LocalDate day) {
        return worker.qualification().credentials().stream()
                .anyMatch(paper ->
                        paper.type().equals(type) && !day.isBefore(paper.validFrom()) && !day.isAfter(paper.validTo()));
    }

    private static ExpiryBands bands(Random random) {
        Set<Integer> days = new HashSet<>(Set.of(1 + random.nextInt(40)));
        days.add(1 + random.nextInt(40));
        return random.nextInt(3) == 0 ? ExpiryBands.standard() : new ExpiryBands(List.copyOf(days));
    }

    /** Papers one after the other, side by side, with gaps and without; some not valid yet. */
    private static Qualification papers(Random random) {
        List<Credential> papers = new ArrayList<>();
        for (CredentialType type : TYPES) {
            LocalDate first = DAY.plusDays(random.nextInt(60) - 50);
            for (int number = random.nextInt(4); number > 0; number--) {
                LocalDate last = first.plusDays(random.nextInt(30));
                papers.add(new Credential(type, "" + number, "", first, last));
                first = last.plusDays(random.nextInt(4) - 1);
            }
        }
        return new Qualification(skills(random), papers, 1);
    }

    /** Skills that end, some of them at a lower level later on, and some that do not. */
    private static Map<SkillCode, Proficiency> skills(Random random) {
        Map<SkillCode, Proficiency> skills = new HashMap<>();
        for (SkillCode skill : SKILLS) {
            for (int number = random.nextInt(4); number > 0; number--) {
                SkillLevel level = SkillLevel.of(1 + random.nextInt(SkillLevel.MAX));
                Proficiency one = random.nextInt(6) == 0
                        ? Proficiency.of(level)
                        : Proficiency.until(level, DAY.plusDays(random.nextInt(60) - 20));
                skills.merge(skill, one, Proficiency::and);
            }
        }
        return skills;
    }

    /** Doors on the days ahead; some go on after midnight. */
    private static List<PromisedVisit> promised(WorkerId worker, ZoneId zone, Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(number -> {
                    Instant start = DAY.atStartOfDay(zone)
                            .toInstant()
                            .plus(Duration.ofMinutes(5L * random.nextInt(45 * 24 * 12)));
                    TimeWindow door = TimeWindow.of(start, Duration.ofMinutes(5L + 5L * random.nextInt(12 * 12)));
                    UUID id = new UUID(worker.value().getLeastSignificantBits(), number);
                    Set<CredentialType> asked =
                            TYPES.stream().filter(type -> random.nextBoolean()).collect(Collectors.toSet());
                    Requirement requirement = new Requirement(
                            SKILLS.get(random.nextInt(SKILLS.size())), SkillLevel.of(1 + random.nextInt(3)), asked);
                    return new PromisedVisit(new OrderId(id), requirement, claim(id, worker, door));
                })
                .toList();
    }

    private static PromisedVisit promised(VisitTask task, WorkerId worker, PlannedVisit planned) {
        return new PromisedVisit(
                task.order(), task.demand().requirement(), claim(task.id().value(), worker, planned.door()));
    }

    private static Claim claim(UUID id, WorkerId worker, TimeWindow door) {
        TimeWindow promise = TimeWindow.of(door.startInclusive(), Duration.ofHours(1));
        return new Claim(
                new ClaimId(id), worker, new VisitId(id), door, Townsfolk.CENTRE, promise, ClaimState.TENTATIVE, null);
    }
}
