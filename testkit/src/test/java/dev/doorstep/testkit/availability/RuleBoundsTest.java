package dev.doorstep.testkit.availability;

import static dev.doorstep.testkit.availability.Street.DOOR;
import static dev.doorstep.testkit.availability.Street.ID;
import static dev.doorstep.testkit.availability.Street.MONDAY;
import static dev.doorstep.testkit.availability.Street.OTHER_DOOR;
import static dev.doorstep.testkit.availability.Street.TUESDAY;
import static dev.doorstep.testkit.availability.Street.WORKER;
import static dev.doorstep.testkit.availability.Street.at;
import static dev.doorstep.testkit.availability.Street.claim;
import static dev.doorstep.testkit.availability.Street.demand;
import static dev.doorstep.testkit.availability.Street.having;
import static dev.doorstep.testkit.availability.Street.hour;
import static dev.doorstep.testkit.availability.Street.idle;
import static dev.doorstep.testkit.availability.Street.learned;
import static dev.doorstep.testkit.availability.Street.limited;
import static dev.doorstep.testkit.availability.Street.minutes;
import static dev.doorstep.testkit.availability.Street.town;
import static dev.doorstep.testkit.availability.Street.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.duration.Durations;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.WarmUp;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.FloatingBreak;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where every rule about time begins and ends: the last start that it lets pass, and the first that it does not. */
@Tag("AHEAD-06")
@Tag("AHEAD-02")
class RuleBoundsTest {
    /** A second more than twenty minutes from anywhere to anywhere else. */
    private static final TravelTimes FAR =
            (from, to, mode, departure) -> from.equals(to) ? Travel.of(0, 0) : Travel.of(1_000, 20 * 60 + 1);

    @Test
    void a_start_needs_the_notice_of_the_branch_and_not_a_minute_more() {
        Demand hour = hour(DOOR);
        assertThat(blockers(idle(), hour, at(MONDAY, "10:00"))).isEmpty();
        assertThat(blockers(idle(), hour, at(MONDAY, "09:30")))
                .containsExactly(Blocker.of(BlockerCode.NOTICE, at(MONDAY, "09:30"), 60));
    }

    @Test
    void the_last_day_of_the_horizon_can_be_booked_and_the_next_cannot() {
        LocalDate last = MONDAY.plusDays(30);
        assertThat(blockers(idle(), hour(DOOR), at(last, "19:00"))).isEmpty();
        assertThat(blockers(idle(), hour(DOOR), at(last.plusDays(1), "08:00")))
                .containsExactly(Blocker.of(BlockerCode.HORIZON, last.plusDays(1), 30));
    }

    @Test
    void customers_choose_from_the_grid_and_what_is_promised_moves_on_the_grain() {
        Instant offGrid = at(TUESDAY, "10:05");
        Instant offGrain = at(TUESDAY, "10:03");
        CalendarSnapshot town = town(FAR, idle());
        Demand hour = hour(DOOR);
        assertThat(town.blockers(hour, ID, offGrid, Purpose.BOOK))
                .containsExactly(Blocker.of(BlockerCode.OFF_GRID, offGrid, 30, LocalTime.of(8, 0)));
        for (Purpose purpose : List.of(Purpose.MOVE, Purpose.ENGAGE)) {
            assertThat(town.blockers(hour, ID, offGrid, purpose)).isEmpty();
            assertThat(town.blockers(hour, ID, offGrain, purpose))
                    .containsExactly(Blocker.of(BlockerCode.OFF_GRID, offGrain, 5, LocalTime.MIDNIGHT));
        }
    }

    @Test
    void work_begins_when_the_branch_opens_and_ends_when_it_closes() {
        WorkerTime always = Townsfolk.idle(WORKER, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertThat(blockers(always, hour(DOOR), at(TUESDAY, "08:00"))).isEmpty();
        assertThat(blockers(always, hour(DOOR), at(TUESDAY, "19:00"))).isEmpty();
        for (String closed : List.of("07:30", "19:30")) {
            Instant start = at(TUESDAY, closed);
            assertThat(blockers(always, hour(DOOR), start))
                    .containsExactly(Blocker.of(
                            BlockerCode.OPENING_HOURS,
                            LocalTime.of(8, 0),
                            LocalTime.of(20, 0),
                            LocalTime.parse(closed),
                            LocalTime.parse(closed).plusHours(1)));
        }
        assertThat(town(FAR, always).blockers(hour(DOOR), ID, at(TUESDAY, "19:30"), Purpose.ENGAGE))
                .as("what is agreed is not bound by opening hours")
                .isEmpty();
    }

    @Test
    void work_lies_in_one_shift_from_its_first_minute_to_its_last() {
        WorkerTime morning = Townsfolk.idle(WORKER, LocalTime.of(9, 0), LocalTime.of(12, 0));
        assertThat(blockers(morning, hour(DOOR), at(TUESDAY, "09:00"))).isEmpty();
        assertThat(blockers(morning, hour(DOOR), at(TUESDAY, "11:00"))).isEmpty();
        assertThat(blockers(morning, hour(DOOR), at(TUESDAY, "11:30")))
                .containsExactly(
                        Blocker.of(BlockerCode.SHIFT, WORKER.code(), LocalTime.of(11, 30), LocalTime.of(12, 30)));
        assertThat(town(FAR, morning).blockers(hour(DOOR), ID, at(TUESDAY, "11:30"), Purpose.ENGAGE))
                .as("what is agreed is not bound by shifts")
                .isEmpty();
    }

    @Test
    void leave_keeps_away_what_overlaps_it_and_nothing_that_abuts() {
        TimeWindow noon = new TimeWindow(at(TUESDAY, "12:00"), at(TUESDAY, "13:00"));
        WorkerTime away = idle().away(List.of(
                Leave.asked(new LeaveId(new UUID(4, 1)), ID, noon, "").approved()));
        assertThat(blockers(away, hour(DOOR), at(TUESDAY, "11:00"))).isEmpty();
        assertThat(blockers(away, hour(DOOR), at(TUESDAY, "13:00"))).isEmpty();
        for (Purpose purpose : Purpose.values()) {
            for (String start : List.of("11:30", "12:30")) {
                assertThat(town(FAR, away).blockers(hour(DOOR), ID, at(TUESDAY, start), purpose))
                        .containsExactly(Blocker.of(BlockerCode.LEAVE, WORKER.code(), noon));
            }
        }
    }

    @Test
    void whoever_is_busy_takes_work_from_then_on_and_whoever_is_offline_takes_none_that_is_immediate() {
        Instant noon = at(MONDAY, "12:00");
        WorkerTime busy = saying(WorkerStatus.busyUntil(noon));
        assertThat(blockers(busy, hour(DOOR), noon)).isEmpty();
        assertThat(blockers(busy, hour(DOOR), at(MONDAY, "11:30")))
                .containsExactly(Blocker.of(BlockerCode.BUSY, WORKER.code(), noon));
        WorkerTime offline = saying(WorkerStatus.offline());
        assertThat(blockers(offline, hour(DOOR), at(MONDAY, "13:00"))).isEmpty();
        assertThat(blockers(offline, hour(DOOR), at(MONDAY, "12:30")))
                .containsExactly(Blocker.of(BlockerCode.OFFLINE, WORKER.code(), at(MONDAY, "12:30"), 240));
    }

    @Test
    void a_day_holds_as_many_visits_and_minutes_as_it_may_and_days_beside_it_count_for_nothing() {
        WorkerTime two = having(
                limited(3, 180),
                claim(1, at(MONDAY, "18:00"), 60),
                claim(2, at(TUESDAY, "08:00"), 60),
                claim(3, at(TUESDAY, "10:00"), 60),
                claim(4, at(TUESDAY.plusDays(1), "08:00"), 60));
        Instant evening = at(TUESDAY, "18:00");
        assertThat(blockers(two, hour(DOOR), evening)).isEmpty();
        assertThat(blockers(two, demand(DOOR, 65), evening))
                .containsExactly(Blocker.of(BlockerCode.DAILY_MINUTES, WORKER.code(), 185, 180));
        assertThat(blockers(two.with(limited(2, 180)), hour(DOOR), evening))
                .containsExactly(Blocker.of(BlockerCode.DAILY_VISITS, WORKER.code(), 2, 2));
        assertThat(blockers(two.with(limited(2, 120)), hour(DOOR), at(TUESDAY, "09:00")))
                .as("what is in the way does not count against the day as well")
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.TRAVEL_FROM_PREVIOUS, BlockerCode.TRAVEL_TO_NEXT);
    }

    @Test
    void a_break_is_left_to_the_minute_and_what_is_in_its_way_already_takes_nothing_away() {
        FloatingBreak noon = new FloatingBreak(LocalTime.of(11, 0), LocalTime.of(14, 0), 60);
        WorkerTime rested = having(
                WORKER.with(WORKER.limits().resting(noon)),
                claim(1, at(TUESDAY, "10:00"), 60),
                claim(2, at(TUESDAY, "14:30"), 60));
        assertThat(blockers(rested, demand(DOOR, 65), at(TUESDAY, "11:30"))).isEmpty();
        assertThat(blockers(rested, demand(DOOR, 95), at(TUESDAY, "11:30")))
                .as("a second too little to get on to the next door after an hour")
                .containsExactly(Blocker.of(BlockerCode.BREAK, WORKER.code(), "11:00", "14:00", 60));
        assertThat(blockers(rested, demand(DOOR, 95), at(TUESDAY, "12:00")))
                .as("who gets there twenty minutes after eleven has not rested for an hour by twelve")
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.BREAK);
        WorkerTime without = having(WORKER.with(WORKER.limits().resting(noon)), claim(1, at(TUESDAY, "11:30"), 120));
        assertThat(blockers(without, hour(DOOR), at(TUESDAY, "16:00"))).isEmpty();
    }

    @Test
    void who_waits_at_the_next_door_has_the_break_there() {
        FloatingBreak late = new FloatingBreak(LocalTime.of(13, 0), LocalTime.of(14, 0), 60);
        WorkerTime rested = having(WORKER.with(WORKER.limits().resting(late)), claim(1, at(TUESDAY, "14:00"), 60));
        assertThat(blockers(rested, demand(DOOR, 35), at(TUESDAY, "12:00"))).isEmpty();
        assertThat(blockers(rested, demand(DOOR, 45), at(TUESDAY, "12:00")))
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.BREAK);
    }

    @Test
    void a_newcomer_has_fewer_visits_from_the_first_day_until_the_warm_up_is_over_and_each_limit_is_named() {
        WorkerTime one = having(limited(3, 480), claim(1, at(TUESDAY, "08:00"), 60));
        Instant evening = at(TUESDAY, "18:00");
        for (LocalDate joined : List.of(TUESDAY.minusDays(4), TUESDAY, TUESDAY.plusDays(1))) {
            assertThat(newcomerTown(one, joined).blockers(hour(DOOR), ID, evening, Purpose.BOOK))
                    .containsExactly(Blocker.of(BlockerCode.WARM_UP, WORKER.code(), 1, 1, joined, joined.plusDays(5)));
            assertThat(newcomerTown(one, joined).fit(hour(DOOR), ID, evening, Purpose.BOOK))
                    .isEmpty();
        }
        assertThat(newcomerTown(one, TUESDAY.minusDays(5)).blockers(hour(DOOR), ID, evening, Purpose.BOOK))
                .isEmpty();
        assertThat(newcomerTown(one.with(limited(1, 480)), TUESDAY).blockers(hour(DOOR), ID, evening, Purpose.BOOK))
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.DAILY_VISITS, BlockerCode.WARM_UP);
    }

    private static CalendarSnapshot newcomerTown(WorkerTime time, LocalDate joined) {
        Worker worker = time.worker();
        CalendarSnapshot town = town(FAR, time.with(worker.with(worker.terms().joining(joined))));
        Branch branch = town.terms().branch();
        Branch gentle = branch.with(branch.settings().with(new WarmUp(5, 1)));
        return CalendarSnapshot.of(town.terms().with(gentle), town.workers());
    }

    @Test
    void a_credential_lasts_as_long_as_the_visit_and_midnight_belongs_to_the_day_before() {
        CredentialType health = CredentialType.of("HEALTH");
        Qualification has = WORKER.qualification();
        WorkerTime until = idle().with(WORKER.with(new Qualification(
                has.skills(), List.of(new Credential(health, "", "", MONDAY, TUESDAY)), has.experienceYears())));
        Demand asking = hour(DOOR)
                .asking(new Requirement(Townsfolk.CLEANING, SkillLevel.of(1), Set.of(health)), Duration.ofHours(1));
        assertThat(town(FAR, until).blockers(asking, ID, at(TUESDAY, "23:00"), Purpose.ENGAGE))
                .isEmpty();
        assertThat(town(FAR, until).blockers(asking, ID, at(TUESDAY, "23:30"), Purpose.ENGAGE))
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.CREDENTIAL);
    }

    @Test
    @Tag("AHEAD-12")
    @Tag("WRK-04")
    void a_skill_lasts_as_long_as_the_visit_and_midnight_belongs_to_the_day_before() {
        Proficiency three = Proficiency.until(SkillLevel.of(3), TUESDAY);
        assertThat(skilled(three, 2, "23:00")).isEmpty();
        assertThat(skilled(three, 2, "23:30"))
                .containsExactly("SKILL_EXPIRES: Worker W001 has the skill CLEANING at level 3 until 2026-03-03 only,"
                        + " and the visit needs it through 2026-03-04.");
        assertThat(skilled(three, 4, "23:30"))
                .as("never as good, and not at all then")
                .containsExactly("SKILL: Worker W001 does not have the skill CLEANING.");
    }

    @Test
    @Tag("AHEAD-12")
    @Tag("WRK-04")
    void where_a_level_ends_the_lower_one_that_lasts_longer_counts() {
        Proficiency falling = Proficiency.until(SkillLevel.of(3), TUESDAY).and(Proficiency.of(SkillLevel.of(1)));
        assertThat(skilled(falling, 1, "23:30")).isEmpty();
        assertThat(skilled(falling, 2, "23:00")).isEmpty();
        assertThat(skilled(falling, 2, "23:30")).singleElement().asString().startsWith("SKILL_EXPIRES: ");
        assertThat(skilled(falling, 4, "23:00"))
                .containsExactly("SKILL_LEVEL: Worker W001 has the skill CLEANING at level 3, and 4 is needed.");
        assertThat(skilled(falling, 4, "23:30"))
                .containsExactly("SKILL_LEVEL: Worker W001 has the skill CLEANING at level 1, and 4 is needed.");
    }

    /** What stands against somebody who cleans as well as that, for an hour from a time on Tuesday on. */
    private static List<String> skilled(Proficiency proficiency, int least, String time) {
        WorkerTime skilled = idle().with(WORKER.with(WORKER.qualification().with(Townsfolk.CLEANING, proficiency)));
        Demand asking = hour(DOOR)
                .asking(new Requirement(Townsfolk.CLEANING, SkillLevel.of(least), Set.of()), Duration.ofHours(1));
        return town(FAR, skilled).blockers(asking, ID, at(TUESDAY, time), Purpose.ENGAGE).stream()
                .map(Blocker::toString)
                .toList();
    }

    @Test
    void a_door_of_yesterday_that_is_in_the_way_lightens_nothing_of_today() {
        WorkerTime crowded =
                having(limited(1, 480), claim(1, at(MONDAY, "22:00"), 60), claim(2, at(TUESDAY, "20:00"), 60));
        assertThat(town(minutes(10 * 60), crowded).blockers(hour(DOOR), ID, at(TUESDAY, "08:00"), Purpose.MOVE))
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.TRAVEL_FROM_PREVIOUS, BlockerCode.DAILY_VISITS);
    }

    @Test
    void of_several_starts_the_first_against_which_least_stands_is_told_for_every_worker() {
        WorkerTime morning = Townsfolk.idle(WORKER, LocalTime.of(8, 0), LocalTime.of(12, 0));
        Worker two = Townsfolk.worker(2);
        CalendarSnapshot town =
                town(minutes(20), morning, Townsfolk.idle(two, LocalTime.of(13, 0), LocalTime.of(20, 0)));
        List<Instant> starts = List.of(at(TUESDAY, "12:00"), at(TUESDAY, "12:30"), at(TUESDAY, "13:00"));
        assertThat(town.leastBlockers(hour(DOOR), starts, Purpose.BOOK))
                .containsExactly(
                        entry(
                                ID,
                                List.of(Blocker.of(
                                        BlockerCode.SHIFT, WORKER.code(), LocalTime.of(12, 0), LocalTime.of(13, 0)))),
                        entry(two.id(), List.of()));
    }

    @Test
    void whoever_takes_longer_must_be_done_as_well_and_whoever_is_quicker_may_begin_later() {
        OfferingId cleaning = OfferingId.of("CLEANING");
        Demand sold = hour(DOOR).selling(cleaning);
        Worker slow = Townsfolk.worker(2);
        Durations durations = learned(cleaning, Map.of(WORKER.code(), 5_000, slow.code(), 15_000));
        CalendarSnapshot town =
                town(minutes(20), durations, idle(), Townsfolk.idle(slow, LocalTime.of(8, 0), LocalTime.MIDNIGHT));
        List<Slot> slots = town.slots(sold, TUESDAY);
        assertThat(slots.get(slots.size() - 1).start()).isEqualTo(at(TUESDAY, "19:30"));
        assertThat(slots.get(slots.size() - 1).workers()).isOne();
        assertThat(slots.get(slots.size() - 3).workers()).isEqualTo(2);
        assertThat(town.blockers(sold, slow.id(), at(TUESDAY, "19:00"), Purpose.BOOK))
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.OPENING_HOURS);
        Demand second = Townsfolk.demand(2, DOOR, Duration.ofHours(1)).selling(cleaning);
        Crew both = new Crew(List.of(new Crew.Member(sold, Duration.ZERO), new Crew.Member(second, Duration.ZERO)));
        assertThat(town.fits(both, at(TUESDAY, "18:30"))).isPresent();
        assertThat(town.fits(both, at(TUESDAY, "19:00")))
                .as("one of them takes half an hour longer")
                .isEmpty();
        assertThat(town.only(ID).fits(Crew.of(sold), at(TUESDAY, "19:30")))
                .as("and the other is done in half the time")
                .isPresent();
    }

    @Test
    void ways_take_their_time_to_the_second_and_are_told_in_whole_minutes() {
        WorkerTime one = having(WORKER, claim(1, at(TUESDAY, "12:00"), 60));
        CalendarSnapshot town = town(FAR, one);
        LocalTime noon = LocalTime.of(12, 0);
        VisitId visit = one.claims().get(0).visit();
        assertThat(town.blockers(hour(DOOR), ID, at(TUESDAY, "10:40"), Purpose.MOVE))
                .containsExactly(Blocker.of(BlockerCode.TRAVEL_TO_NEXT, WORKER.code(), visit, noon, 21));
        assertThat(town.blockers(hour(DOOR), ID, at(TUESDAY, "13:20"), Purpose.MOVE))
                .containsExactly(
                        Blocker.of(BlockerCode.TRAVEL_FROM_PREVIOUS, WORKER.code(), visit, noon.plusHours(1), 21));
        assertThat(town.blockers(hour(OTHER_DOOR), ID, at(TUESDAY, "11:00"), Purpose.MOVE))
                .as("no way is needed to the same door")
                .isEmpty();
        assertThat(town.blockers(hour(OTHER_DOOR), ID, at(TUESDAY, "13:00"), Purpose.MOVE))
                .isEmpty();
        CalendarSnapshot even = town(minutes(20), one);
        for (String start : List.of("10:40", "13:20")) {
            assertThat(even.blockers(hour(DOOR), ID, at(TUESDAY, start), Purpose.MOVE))
                    .isEmpty();
            assertThat(even.fit(hour(DOOR), ID, at(TUESDAY, start), Purpose.MOVE))
                    .isPresent();
        }
        for (String start : List.of("10:45", "13:15")) {
            assertThat(even.blockers(hour(DOOR), ID, at(TUESDAY, start), Purpose.MOVE))
                    .hasSize(1);
            assertThat(even.fit(hour(DOOR), ID, at(TUESDAY, start), Purpose.MOVE))
                    .isEmpty();
        }
    }

    @Test
    void every_door_at_the_same_time_is_named_and_a_long_one_reaches_over_a_short_one() {
        WorkerTime crowded = having(
                WORKER,
                claim(1, at(TUESDAY, "08:00"), 300),
                claim(2, at(TUESDAY, "09:00"), 30),
                claim(3, at(TUESDAY, "12:30"), 60));
        Instant noon = at(TUESDAY, "12:00");
        assertThat(blockers(crowded, hour(DOOR), noon))
                .extracting(Blocker::code, blocker -> blocker.facts().get(1))
                .containsExactly(
                        tuple(BlockerCode.CLASHES_WITH, visit(1).toString()),
                        tuple(BlockerCode.CLASHES_WITH, visit(3).toString()));
        assertThat(town(
                                FAR,
                                having(
                                        WORKER,
                                        crowded.claims().get(0),
                                        crowded.claims().get(1)))
                        .fit(hour(DOOR), ID, noon, Purpose.MOVE))
                .isEmpty();
    }

    @Test
    void a_way_from_yesterday_evening_counts_and_a_day_of_rest_is_enough_for_any_way() {
        TravelTimes slow = minutes(23 * 60);
        WorkerTime one = having(WORKER, claim(1, at(TUESDAY, "08:00"), 60));
        LocalDate wednesday = TUESDAY.plusDays(1);
        assertThat(town(slow, one).blockers(hour(DOOR), ID, at(wednesday, "08:00"), Purpose.MOVE))
                .isEmpty();
        assertThat(town(minutes(23 * 60 + 5), one).blockers(hour(DOOR), ID, at(wednesday, "08:00"), Purpose.MOVE))
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.TRAVEL_FROM_PREVIOUS);
        TravelTimes slowest = minutes(24 * 60 - 1);
        assertThat(town(slowest, one).blockers(hour(DOOR), ID, at(wednesday, "09:00"), Purpose.MOVE))
                .isEmpty();
        assertThat(town(minutes(24 * 60), one).blockers(hour(DOOR), ID, at(wednesday, "09:00"), Purpose.MOVE))
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.NO_WAY);
        assertThat(town(slowest, one).blockers(hour(DOOR), ID, at(MONDAY, "09:00"), Purpose.ENGAGE))
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.TRAVEL_TO_NEXT);
    }

    /** What stands against a start that a customer chooses; and whoever asks only whether it can be, hears the same. */
    private static List<Blocker> blockers(WorkerTime time, Demand demand, Instant start) {
        CalendarSnapshot town = town(FAR, time);
        List<Blocker> blockers = town.blockers(demand, ID, start, Purpose.BOOK);
        assertThat(town.fit(demand, ID, start, Purpose.BOOK).isPresent()).isEqualTo(blockers.isEmpty());
        return blockers;
    }

    private static WorkerTime saying(WorkerStatus status) {
        return idle().with(WORKER.with(WORKER.terms().saying(status)));
    }
}
