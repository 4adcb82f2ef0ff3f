package dev.doorstep.testkit.dispatch;

import static dev.doorstep.testkit.dispatch.PaperDay.at;
import static dev.doorstep.testkit.dispatch.PaperDay.halfAnHour;
import static dev.doorstep.testkit.dispatch.PaperDay.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.LeaveState;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.dispatch.Breach;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.BlockId;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.HouseRuleId;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.DoorDays;
import dev.doorstep.matching.HouseRule;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.organisation.WarmUp;
import dev.doorstep.routing.Travel;
import dev.doorstep.testkit.world.SmallTowns;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.FloatingBreak;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import dev.doorstep.workforce.block.Appeal;
import dev.doorstep.workforce.block.Block;
import dev.doorstep.workforce.block.BlockEnd;
import dev.doorstep.workforce.block.BlockReason;
import dev.doorstep.workforce.block.BlockSource;
import dev.doorstep.workforce.block.Blocks;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Asks the verifier about plans that break one rule, and about the same plans where they just do not. */
@Tag("AHEAD-07")
class PlanVerifierTest {
    private static final CredentialType HEALTH = CredentialType.of("HEALTH");
    private static final LocalDate DAY = SmallTowns.DAY;

    /** A plan that breaks a rule and nothing else, and one that keeps it by as little. */
    private record Case(Breach.Code code, PaperDay breaks, PaperDay keeps) {}

    @TestFactory
    Stream<DynamicTest> a_plan_that_breaks_one_rule_is_refused_for_that_rule_alone() {
        return cases().map(each -> DynamicTest.dynamicTest(
                each.code + " is broken",
                () -> assertThat(each.breaks.breaches())
                        .isNotEmpty()
                        .extracting(Breach::code)
                        .containsOnly(each.code)));
    }

    @TestFactory
    Stream<DynamicTest> a_plan_that_just_keeps_the_rule_passes() {
        return cases().map(each -> DynamicTest.dynamicTest(
                each.code + " is kept", () -> assertThat(each.keeps.breaches()).isEmpty()));
    }

    @Test
    void no_rule_is_left_out() {
        assertThat(cases().map(Case::code))
                .containsAll(Arrays.asList(Breach.Code.values()))
                .hasSizeGreaterThanOrEqualTo(Breach.Code.values().length);
    }

    private static Stream<Case> cases() {
        return Stream.of(counts(), times(), people(), hours(), ways(), crews(), limits())
                .flatMap(List::stream);
    }

    private static List<Case> counts() {
        return List.of(
                new Case(Breach.Code.LOST, one(), one().leaves(1)),
                new Case(
                        Breach.Code.LOST,
                        withSettled().sends(1, 1, "10:00", "10:30"),
                        withSettled().sends(1, 1, "10:00", "10:30").shows(1, 7, "14:00", "15:00")),
                new Case(
                        Breach.Code.LOST,
                        withSettled().sends(1, 1, "10:00", "10:30").shows(1, 7, "14:05", "15:05"),
                        withSettled().leaves(1)),
                new Case(
                        Breach.Code.DOUBLED,
                        sent("10:00", "10:30").sends(2, 1, "10:00", "10:30"),
                        sent("10:00", "10:30")),
                new Case(Breach.Code.DOUBLED, sent("10:00", "10:30").leaves(1), one().leaves(1)),
                new Case(Breach.Code.UNKNOWN_VISIT, new PaperDay().leaves(1), new PaperDay()),
                new Case(Breach.Code.UNKNOWN_VISIT, one().leaves(1).shows(2, 8, "14:00", "15:00"), one().leaves(1)),
                new Case(
                        Breach.Code.UNKNOWN_WORKER,
                        one().sends(3, 1, "10:00", "10:30"),
                        one().sends(2, 1, "10:00", "10:30")));
    }

    private static List<Case> times() {
        TimeWindow later = window("10:05", "11:00");
        return List.of(
                new Case(Breach.Code.LENGTH, sent("10:00", "10:35"), sent("10:00", "10:30")),
                new Case(Breach.Code.LENGTH, sent("10:00", "10:25"), sent("10:05", "10:35")),
                new Case(Breach.Code.GRAIN, sent("10:02", "10:32"), sent("10:05", "10:35")),
                new Case(
                        Breach.Code.PROMISE,
                        new PaperDay().visit(halfAnHour(1, 0), later).sends(1, 1, "10:00", "10:30"),
                        new PaperDay().visit(halfAnHour(1, 0), later).sends(1, 1, "10:05", "10:35")),
                new Case(
                        Breach.Code.PROMISE,
                        new PaperDay().visit(halfAnHour(1, 0), later).sends(1, 1, "11:00", "11:30"),
                        new PaperDay().visit(halfAnHour(1, 0), later).sends(1, 1, "10:55", "11:25")),
                new Case(
                        Breach.Code.PROMISE,
                        sent("10:00", "10:30").readAt("10:01"),
                        sent("10:00", "10:30").readAt("10:00")));
    }

    private static List<Case> people() {
        Worker second = Townsfolk.worker(2);
        Demand plain = halfAnHour(1, 2_000);
        WorkerChoice strict = WorkerChoice.strict(second.id());
        WorkerChoice preferred = WorkerChoice.preferred(List.of(second.id()));
        return List.of(
                new Case(Breach.Code.BLOCKED, blockedUntil(DAY.plusDays(1)), blockedUntil(DAY)),
                new Case(Breach.Code.NAMED_WORKER, sent(plain.withChoice(strict)), sent(plain.withChoice(preferred))),
                new Case(
                        Breach.Code.DECLINED,
                        sent(plain.declinedBy(Set.of(Townsfolk.worker(1).id()))),
                        sent(plain.declinedBy(Set.of(second.id())))),
                new Case(Breach.Code.SKILL, sent(asking(Townsfolk.CLEANING, 4)), sent(asking(Townsfolk.CLEANING, 3))),
                new Case(
                        Breach.Code.SKILL,
                        sent(asking(SkillCode.of("AC-CARE"), 1)),
                        sent(asking(Townsfolk.CLEANING, 1))),
                new Case(Breach.Code.CREDENTIAL, certifiedUntil(DAY.minusDays(1)), certifiedUntil(DAY)),
                new Case(Breach.Code.SKILL, skilledUntil(DAY.minusDays(1)), skilledUntil(DAY)),
                new Case(Breach.Code.HOUSE_RULE, ruledFrom(DAY), ruledFrom(DAY.plusDays(1))),
                new Case(Breach.Code.GENDER, sent(by(Gender.MALE)), sent(by(Gender.FEMALE))),
                new Case(Breach.Code.AREA, going(1_900), going(2_100)));
    }

    private static List<Case> hours() {
        return List.of(
                new Case(Breach.Code.OPENING_HOURS, closing(10, 29), closing(10, 30)),
                new Case(Breach.Code.SHIFT, working(9, 0, 10, 29), working(9, 0, 10, 30)),
                new Case(Breach.Code.SHIFT, working(10, 1, 17, 0), working(10, 0, 17, 0)),
                new Case(Breach.Code.SHIFT, longer(29), longer(30)),
                new Case(Breach.Code.LEAVE, away(window("10:29", "12:00")), away(window("10:30", "12:00"))),
                new Case(Breach.Code.LEAVE, away(window("09:00", "10:01")), away(window("09:00", "10:00"))),
                new Case(
                        Breach.Code.STATUS,
                        saying(WorkerStatus.offline()).readAt("06:01"),
                        saying(WorkerStatus.offline()).readAt("06:00")),
                new Case(
                        Breach.Code.STATUS,
                        saying(WorkerStatus.busyUntil(at("10:01"))),
                        saying(WorkerStatus.busyUntil(at("10:00")))));
    }

    private static List<Case> ways() {
        return List.of(
                new Case(Breach.Code.NO_WAY, inReach(86_400), inReach(86_399)),
                new Case(Breach.Code.NO_WAY, endingBeyond(86_400), endingBeyond(86_399)),
                new Case(
                        Breach.Code.OVERLAP,
                        two(0).sends(1, 2, "10:25", "10:55"),
                        two(0).sends(1, 2, "10:30", "11:00")),
                new Case(
                        Breach.Code.TRAVEL,
                        two(3_000).sends(1, 2, "10:35", "11:05"),
                        two(3_000).sends(1, 2, "10:40", "11:10")),
                new Case(
                        Breach.Code.TRAVEL,
                        towards("12:30", "13:30").sends(1, 1, "11:55", "12:25"),
                        towards("12:35", "13:35").sends(1, 1, "11:55", "12:25")));
    }

    private static List<Case> crews() {
        return List.of(
                new Case(
                        Breach.Code.SAME_CREW,
                        crew().sends(1, 1, "10:00", "10:30").sends(1, 2, "11:00", "11:30"),
                        crew().sends(1, 1, "10:00", "10:30").sends(2, 2, "11:00", "11:30")),
                new Case(
                        Breach.Code.CREW_DELAY,
                        crew().sends(1, 1, "10:00", "10:30").sends(2, 2, "11:05", "11:35"),
                        crew().sends(1, 1, "10:05", "10:35").sends(2, 2, "11:05", "11:35")),
                new Case(
                        Breach.Code.HALF_CREW,
                        crew().sends(1, 1, "10:00", "10:30").leaves(2),
                        crew().leaves(1).leaves(2)));
    }

    private static List<Case> limits() {
        return List.of(
                new Case(Breach.Code.DAILY_VISITS, limited(new DailyLimits(1, 480)), limited(new DailyLimits(2, 480))),
                new Case(Breach.Code.DAILY_MINUTES, limited(new DailyLimits(6, 59)), limited(new DailyLimits(6, 60))),
                new Case(Breach.Code.WARM_UP, joined(DAY.minusDays(13)), joined(DAY.minusDays(14))),
                new Case(Breach.Code.BREAK, resting(35), resting(30)));
    }

    private static PaperDay one() {
        return new PaperDay().visit(halfAnHour(1, 2_000));
    }

    private static PaperDay sent(String from, String to) {
        return one().sends(1, 1, from, to);
    }

    private static PaperDay sent(Demand demand) {
        return new PaperDay().visit(demand).sends(1, 1, "10:00", "10:30");
    }

    private static PaperDay withSettled() {
        return one().settled(7, Townsfolk.east(4_000), window("14:00", "15:00"));
    }

    /** Behind the visit there is a settled one elsewhere. */
    private static PaperDay towards(String from, String to) {
        return one().settled(7, Townsfolk.east(4_000), window(from, to)).shows(1, 7, from, to);
    }

    /** The second visit is so many metres from the first one. */
    private static PaperDay two(int metres) {
        return sent("10:00", "10:30").visit(halfAnHour(2, 2_000 + metres));
    }

    /** The second of a crew begins an hour after the first. */
    private static PaperDay crew() {
        Crew crew = new Crew(List.of(
                new Crew.Member(halfAnHour(1, 2_000), Duration.ZERO),
                new Crew.Member(halfAnHour(2, 2_000), Duration.ofHours(1))));
        PaperDay day = new PaperDay();
        crew.members().forEach(member -> day.visit(member.demand()));
        return day;
    }

    private static PaperDay blockedUntil(LocalDate day) {
        Block block = new Block(
                new BlockId(new UUID(6, 1)),
                BlockSource.branch(),
                BlockReason.CONDUCT,
                ActorRef.SYSTEM,
                at("00:00"),
                BlockEnd.expires(day),
                Appeal.NONE);
        return sent("10:00", "10:30")
                .worker(worker -> worker.with(worker.terms().with(new Blocks(List.of(block)))));
    }

    private static Demand asking(SkillCode skill, int level) {
        return asking(new Requirement(skill, SkillLevel.of(level), Set.of()));
    }

    private static Demand asking(Requirement requirement) {
        return halfAnHour(1, 2_000).asking(requirement, Duration.ofMinutes(30));
    }

    private static Demand by(Gender gender) {
        return halfAnHour(1, 2_000).wishing(WorkerChoice.any(), gender);
    }

    private static PaperDay certifiedUntil(LocalDate day) {
        Credential health = new Credential(HEALTH, "1", "", DAY.minusYears(1), day);
        return sent(asking(new Requirement(Townsfolk.CLEANING, SkillLevel.of(1), Set.of(HEALTH))))
                .worker(worker -> worker.with(new Qualification(
                        Map.of(Townsfolk.CLEANING, Proficiency.of(SkillLevel.of(3))), List.of(health), 1)));
    }

    private static PaperDay skilledUntil(LocalDate day) {
        return sent("10:00", "10:30")
                .worker(worker -> worker.with(
                        worker.qualification().with(Townsfolk.CLEANING, Proficiency.until(SkillLevel.of(3), day))));
    }

    private static PaperDay ruledFrom(LocalDate day) {
        return sent("10:00", "10:30").under(new HouseRule() {
            @Override
            public HouseRuleId id() {
                return HouseRuleId.of("closed");
            }

            @Override
            public Optional<LocalText> objection(Demand demand, Worker worker, DoorDays days) {
                return days.last().isBefore(day) ? Optional.empty() : Optional.of(new LocalText("不。", "No."));
            }
        });
    }

    /** The shift is over when the visit begins, but for some minutes of overtime. */
    private static PaperDay longer(int minutes) {
        return working(9, 0, 10, 0).worker(worker -> worker.with(worker.limits().withOvertime(minutes)));
    }

    private static PaperDay going(int metres) {
        return sent("10:00", "10:30")
                .worker(worker -> worker.with(worker.base().serving(new ServiceArea.Radius(metres))));
    }

    private static PaperDay closing(int hour, int minute) {
        return sent("10:00", "10:30")
                .branch(settings -> settings.opening(settings.opensAt(), LocalTime.of(hour, minute)));
    }

    private static PaperDay working(int fromHour, int fromMinute, int toHour, int toMinute) {
        return sent("10:00", "10:30")
                .time(time -> time.with(Townsfolk.everyDay(
                        time.worker().id(), LocalTime.of(fromHour, fromMinute), LocalTime.of(toHour, toMinute))));
    }

    private static PaperDay away(TimeWindow window) {
        Leave leave =
                new Leave(new LeaveId(new UUID(8, 1)), Townsfolk.worker(1).id(), window, "", LeaveState.APPROVED, 0);
        return sent("10:00", "10:30").time(time -> time.away(List.of(leave)));
    }

    private static PaperDay saying(WorkerStatus status) {
        return sent("10:00", "10:30")
                .worker(worker -> worker.with(worker.terms().saying(status)));
    }

    private static PaperDay inReach(long seconds) {
        return sent("10:00", "10:30")
                .travel((from, to, mode, departure) -> from.equals(to) ? Travel.of(0, 0) : Travel.of(1_000, seconds));
    }

    private static PaperDay endingBeyond(long seconds) {
        GeoPoint island = new GeoPoint(31.40, 121.60);
        return sent("10:00", "10:30")
                .worker(worker -> worker.with(worker.base().ending(island)))
                .travel((from, to, mode, departure) -> to.equals(island) ? Travel.of(1_000, seconds) : Travel.of(0, 0));
    }

    /** Two visits at one place, one after the other. */
    private static PaperDay limited(DailyLimits limits) {
        return two(0).sends(1, 2, "11:00", "11:30").worker(worker -> worker.with(limits));
    }

    private static PaperDay joined(LocalDate first) {
        return two(0).sends(1, 2, "11:00", "11:30")
                .branch(settings -> settings.with(new WarmUp(14, 1)))
                .worker(worker -> worker.with(worker.terms().joining(first)));
    }

    /** Half an hour is left between two visits at one place. */
    private static PaperDay resting(int minutes) {
        FloatingBreak rest = new FloatingBreak(LocalTime.of(10, 0), LocalTime.of(11, 15), minutes);
        return limited(new DailyLimits(6, 480).resting(rest));
    }
}
