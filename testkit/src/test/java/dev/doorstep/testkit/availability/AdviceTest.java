package dev.doorstep.testkit.availability;

import static dev.doorstep.testkit.availability.Street.DOOR;
import static dev.doorstep.testkit.availability.Street.ID;
import static dev.doorstep.testkit.availability.Street.MONDAY;
import static dev.doorstep.testkit.availability.Street.TUESDAY;
import static dev.doorstep.testkit.availability.Street.WORKER;
import static dev.doorstep.testkit.availability.Street.at;
import static dev.doorstep.testkit.availability.Street.claim;
import static dev.doorstep.testkit.availability.Street.demand;
import static dev.doorstep.testkit.availability.Street.having;
import static dev.doorstep.testkit.availability.Street.hour;
import static dev.doorstep.testkit.availability.Street.idle;
import static dev.doorstep.testkit.availability.Street.minutes;
import static dev.doorstep.testkit.availability.Street.town;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.advice.Advice;
import dev.doorstep.availability.advice.Advisor;
import dev.doorstep.availability.advice.Change;
import dev.doorstep.availability.advice.ChangeCode;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.Worker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the customer and the branch could do otherwise, in the words in which they read it, and what it weighs. */
@Tag("AHEAD-06")
class AdviceTest {
    private static final SkillCode GLASS = SkillCode.of("GLASS");
    private static final SkillCode IRONING = SkillCode.of("IRONING");

    /** Day and night, so that nothing but the branch keeps them from working. */
    private static final Worker TIRELESS = WORKER.with(new DailyLimits(6, 24 * 60));

    private static List<Advice> advise(WorkerTime time, Demand demand, Instant start) {
        return Advisor.advise(town(minutes(0), time), demand, start);
    }

    private static List<String> words(Advice advice) {
        return advice.changes().stream()
                .map(change -> change.sentence(Locale.ENGLISH))
                .toList();
    }

    /** The only advice there is. */
    private static Advice only(WorkerTime time, Demand demand, Instant start) {
        List<Advice> all = advise(time, demand, start);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static void advised(WorkerTime time, Demand demand, Instant start, int effort, String... words) {
        Advice advice = only(time, demand, start);
        assertThat(words(advice)).containsExactly(words);
        assertThat(advice.effort()).isEqualTo(effort);
        assertThat(advice.start()).isEqualTo(start);
    }

    private static WorkerTime always(Worker worker) {
        return Townsfolk.idle(worker, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    @Test
    void whoever_can_come_needs_nothing_otherwise() {
        Advice advice = only(idle(), hour(DOOR), at(TUESDAY, "10:00"));
        assertThat(advice.changes()).isEmpty();
        assertThat(advice.effort()).isZero();
        assertThat(advice.start()).isEqualTo(at(TUESDAY, "10:00"));
        assertThat(advice.worker()).isEqualTo(WORKER.code());
    }

    @Test
    void another_start_is_the_nearest_and_of_two_the_earlier() {
        WorkerTime busy = having(WORKER, claim(1, at(TUESDAY, "10:00"), 60));
        Advice both = only(busy, hour(DOOR), at(TUESDAY, "10:00"));
        assertThat(both.start()).isEqualTo(at(TUESDAY, "09:00"));
        assertThat(both.effort()).isEqualTo(60);
        assertThat(words(both))
                .containsExactly("The customer takes 2026-03-03T01:00:00Z, which is 60 minutes earlier.");
        Advice later = only(busy, hour(DOOR), at(TUESDAY, "10:30"));
        assertThat(later.effort()).isEqualTo(30);
        assertThat(words(later)).containsExactly("The customer takes 2026-03-03T03:00:00Z, which is 30 minutes later.");
        Advice offGrid = only(idle(), hour(DOOR), at(TUESDAY, "10:10"));
        assertThat(offGrid.start()).as("nobody moves the grid").isEqualTo(at(TUESDAY, "10:00"));
        assertThat(offGrid.effort()).isEqualTo(10);
    }

    @Test
    void shorter_notice_is_asked_of_the_branch_and_none_for_what_is_over() {
        WorkerTime always = always(TIRELESS);
        advised(
                always,
                demand(DOOR, 630),
                at(MONDAY, "09:30"),
                60,
                "The branch takes the booking 30 minutes before its start instead of 60.");
        advised(
                always,
                demand(DOOR, 660),
                at(MONDAY, "09:00"),
                60,
                "The branch takes the booking 0 minutes before its start instead of 60.");
        Advice over = only(always, demand(DOOR, 690), at(MONDAY, "08:30"));
        assertThat(over.start()).as("half past eight is over").isEqualTo(at(MONDAY, "09:00"));
    }

    @Test
    void the_branch_looks_farther_ahead_but_not_farther_than_a_branch_can() {
        WorkerTime idle = idle();
        LocalDate first = MONDAY.plusDays(31);
        advised(idle, hour(DOOR), at(first, "10:00"), 60, "The branch looks 31 days ahead instead of 30.");
        advised(
                idle,
                hour(DOOR),
                at(MONDAY.plusDays(365), "10:00"),
                60,
                "The branch looks 365 days ahead instead of 30.");
        assertThat(advise(idle, hour(DOOR), at(MONDAY.plusDays(366), "10:00"))).isEmpty();
    }

    @Test
    void the_branch_is_open_for_longer_in_the_morning_or_in_the_evening_and_not_past_midnight() {
        WorkerTime always = always(TIRELESS);
        advised(
                always,
                demand(DOOR, 780),
                at(TUESDAY, "08:00"),
                180,
                "The branch is open from 08:00 to 21:00, 60 minutes longer.");
        advised(
                always,
                demand(DOOR, 780),
                at(TUESDAY, "06:30"),
                210,
                "The branch is open from 06:30 to 20:00, 90 minutes longer.");
        Advice both = only(always, demand(DOOR, 840), at(TUESDAY, "07:00"));
        assertThat(words(both)).containsExactly("The branch is open from 07:00 to 21:00, 120 minutes longer.");
        Advice midnight = only(always, demand(DOOR, 780), at(TUESDAY, "11:00"));
        assertThat(midnight.start()).as("it would end at midnight").isBefore(at(TUESDAY, "11:00"));
        assertThat(midnight.changes())
                .extracting(Change::code)
                .containsExactly(ChangeCode.START, ChangeCode.OPENING_HOURS);
    }

    @Test
    void the_customer_takes_somebody_else_or_of_another_gender_or_asks_again() {
        Instant ten = at(TUESDAY, "10:00");
        Worker two = Townsfolk.worker(2);
        advised(
                idle(),
                hour(DOOR).withChoice(WorkerChoice.strict(two.id())),
                ten,
                120,
                "The customer takes worker W001 instead of whom they named.");
        advised(
                idle(),
                hour(DOOR).wishing(WorkerChoice.preferred(List.of(two.id())), Gender.MALE),
                ten,
                120,
                "The customer takes worker W001, who is of another gender.");
        advised(
                idle(),
                hour(DOOR).declined(ID).declined(two.id()),
                ten,
                90,
                "Worker W001, who declined, is asked again.");
        Advice named = only(idle(), hour(DOOR).wishing(WorkerChoice.strict(two.id()), Gender.MALE), ten);
        assertThat(named.changes())
                .as("both are needed")
                .extracting(Change::code)
                .containsExactlyInAnyOrder(ChangeCode.ANYBODY, ChangeCode.GENDER);
    }

    @Test
    void a_skill_is_asked_for_at_the_level_that_there_is_or_not_at_all_and_the_only_one_is_learned() {
        Instant ten = at(TUESDAY, "10:00");
        advised(
                idle(),
                asking(Map.of(Townsfolk.CLEANING, SkillLevel.of(5))),
                ten,
                480,
                "The skill CLEANING is asked for at level 3 instead of 5.");
        advised(
                idle(),
                asking(Map.of(Townsfolk.CLEANING, SkillLevel.of(1), GLASS, SkillLevel.of(2))),
                ten,
                480,
                "The skill GLASS is not asked for.");
        advised(
                idle(),
                asking(Map.of(GLASS, SkillLevel.of(2))),
                ten,
                960,
                "Worker W001 learns the skill GLASS to level 2.");
        Advice two = only(idle(), asking(Map.of(GLASS, SkillLevel.of(2), IRONING, SkillLevel.of(1))), ten);
        assertThat(two.changes())
                .as("something has to be asked for")
                .extracting(Change::code)
                .containsExactlyInAnyOrder(ChangeCode.FEWER_SKILLS, ChangeCode.LEARN);
        assertThat(two.effort()).isEqualTo(480 + 960);
    }

    private static Demand asking(Map<SkillCode, SkillLevel> skills) {
        Demand hour = hour(DOOR);
        return hour.asking(new Requirement(skills, Set.of()), hour.atDoor());
    }

    @Test
    void the_worker_whom_least_helps_comes_first_and_a_change_of_two_things_costs_both() {
        Worker two = Townsfolk.worker(2);
        Worker three = Townsfolk.worker(3);
        List<Advice> all = Advisor.advise(
                town(
                        minutes(0),
                        having(WORKER, claim(1, at(TUESDAY, "09:00"), 180)),
                        having(two, claim(two.id(), 2, at(TUESDAY, "10:00"), 60)),
                        having(three)),
                hour(DOOR).declined(two.id()),
                at(TUESDAY, "10:00"));
        assertThat(all).extracting(Advice::worker).containsExactly(three.code(), WORKER.code(), two.code());
        assertThat(all).extracting(Advice::effort).containsExactly(0, 120, 60 + 90);
        assertThat(all.get(2).changes())
                .extracting(Change::code)
                .containsExactly(ChangeCode.START, ChangeCode.ASK_AGAIN);
    }

    @Test
    void another_visit_can_be_called_as_its_order_is_called() {
        Advice advice =
                only(having(TIRELESS, claim(1, at(TUESDAY, "12:00"), 60)), demand(DOOR, 720), at(TUESDAY, "08:00"));
        Change change = advice.changes().get(0);
        assertThat(change.code()).isEqualTo(ChangeCode.OTHER_VISIT);
        assertThat(change.callingVisit(visit -> "SH-" + visit.value().getLeastSignificantBits()))
                .hasToString("OTHER_VISIT: Visit SH-1 of worker W001 goes to somebody else, or to another time.");
        Change online = new Change(ChangeCode.ONLINE, 15, List.of("W001"));
        assertThat(online.callingVisit(visit -> "SH-1")).isSameAs(online);
        assertThat(online.sentence(Locale.CHINESE)).matches(".*[\\u4e00-\\u9fff].*");
    }
}
