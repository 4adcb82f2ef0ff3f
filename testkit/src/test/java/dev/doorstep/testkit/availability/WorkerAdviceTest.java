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
import static dev.doorstep.testkit.availability.Street.learned;
import static dev.doorstep.testkit.availability.Street.minutes;
import static dev.doorstep.testkit.availability.Street.town;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.advice.Advice;
import dev.doorstep.availability.advice.Advisor;
import dev.doorstep.availability.advice.Change;
import dev.doorstep.availability.roster.DatedShift;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.Place;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Demand;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a worker could be, do or give up otherwise, in the words in which the office reads it, and what it weighs. */
@Tag("AHEAD-06")
class WorkerAdviceTest {
    private static final Instant TEN = at(TUESDAY, "10:00");
    private static final CredentialType PAPER = CredentialType.of("HEALTH");

    /** No other start helps who asks for the whole day. */
    private static final Demand ALL_DAY = demand(DOOR, 720);

    private static final Worker TIRELESS = WORKER.with(new DailyLimits(6, 24 * 60));

    private static List<Advice> advise(WorkerTime time, Demand demand, Instant start) {
        return Advisor.advise(town(minutes(0), time), demand, start);
    }

    private static void advised(WorkerTime time, Demand demand, Instant start, int effort, String... words) {
        advised(town(minutes(0), time), demand, start, effort, words);
    }

    private static void advised(CalendarSnapshot town, Demand demand, Instant start, int effort, String... words) {
        List<Advice> all = Advisor.advise(town, demand, start);
        assertThat(all).hasSize(1);
        assertThat(all.get(0).changes().stream().map(change -> change.sentence(Locale.ENGLISH)))
                .containsExactly(words);
        assertThat(all.get(0).effort()).isEqualTo(effort);
        assertThat(all.get(0).start()).isEqualTo(start);
    }

    private static WorkerTime working(String... hours) {
        return idle().with(Roster.empty(ID).on(TUESDAY, shifts(hours)));
    }

    private static List<ShiftHours> shifts(String... hours) {
        return Arrays.stream(hours).map(ShiftHours::parse).toList();
    }

    @Test
    void whoever_says_to_be_away_is_online_again() {
        for (WorkerStatus away : List.of(WorkerStatus.offline(), WorkerStatus.busyUntil(at(MONDAY, "18:00")))) {
            advised(
                    idle().with(WORKER.with(WORKER.terms().saying(away))),
                    hour(DOOR),
                    at(MONDAY, "10:00"),
                    15,
                    "Worker W001 says to be online.");
        }
    }

    @Test
    void a_shift_is_longer_by_what_is_missing_and_shifts_that_the_visit_touches_become_one() {
        advised(
                working("08:00-12:00"),
                demand(DOOR, 70),
                at(TUESDAY, "11:00"),
                25,
                "Worker W001 works 08:00-12:10 on 2026-03-03, 10 minutes more than the roster says.");
        advised(
                working("10:15-12:00"),
                demand(DOOR, 90),
                TEN,
                30,
                "Worker W001 works 10:00-12:00 on 2026-03-03, 15 minutes more than the roster says.");
        advised(
                working("08:00-12:00", "12:15-14:00", "18:00-20:00"),
                demand(DOOR, 240),
                at(TUESDAY, "09:30"),
                30,
                "Worker W001 works 08:00-14:00 on 2026-03-03, 15 minutes more than the roster says.");
    }

    @Test
    void the_start_that_was_asked_for_stays_where_another_would_ask_for_as_much() {
        advised(
                working("08:00-12:00"),
                demand(DOOR, 75),
                at(TUESDAY, "11:30"),
                60,
                "Worker W001 works 08:00-12:45 on 2026-03-03, 45 minutes more than the roster says.");
    }

    @Test
    void whoever_is_off_comes_in_for_the_visit_alone() {
        advised(
                idle().with(Roster.empty(ID)),
                hour(DOOR),
                TEN,
                75,
                "Worker W001 works 10:00-11:00 on 2026-03-03, 60 minutes more than the roster says.");
        Roster off = idle().roster().on(TUESDAY, List.of());
        advised(
                idle().with(off),
                hour(DOOR),
                TEN,
                75,
                "Worker W001 works 10:00-11:00 on 2026-03-03, 60 minutes more than the roster says.");
        Roster another = Roster.empty(ID).on(MONDAY, shifts("08:00-20:00"));
        assertThat(another.overrides()).extracting(DatedShift::day).containsExactly(MONDAY);
        advised(
                idle().with(another),
                hour(DOOR),
                TEN,
                75,
                "Worker W001 works 10:00-11:00 on 2026-03-03, 60 minutes more than the roster says.");
    }

    @Test
    void whoever_takes_longer_works_longer() {
        OfferingId cleaning = OfferingId.of("CLEANING");
        advised(
                town(minutes(0), learned(cleaning, Map.of(WORKER.code(), 15_000)), working("11:00-12:00")),
                hour(DOOR).selling(cleaning),
                at(TUESDAY, "11:00"),
                45,
                "Worker W001 works 11:00-12:30 on 2026-03-03, 30 minutes more than the roster says.");
    }

    @Test
    void leave_that_is_in_the_way_is_given_up_and_no_other() {
        TimeWindow noon = TimeWindow.of(at(TUESDAY, "12:00"), Duration.ofHours(1));
        TimeWindow evening = TimeWindow.of(at(TUESDAY, "19:00"), Duration.ofHours(1));
        TimeWindow night = TimeWindow.of(at(TUESDAY, "22:00"), Duration.ofHours(1));
        advised(
                having(TIRELESS).away(List.of(leave(1, noon), leave(2, evening), leave(3, night))),
                ALL_DAY,
                at(TUESDAY, "08:00"),
                960,
                "Worker W001 gives up the leave %s.".formatted(noon),
                "Worker W001 gives up the leave %s.".formatted(evening));
    }

    private static Leave leave(int number, TimeWindow window) {
        return Leave.asked(new LeaveId(new UUID(4, number)), ID, window, "").approved();
    }

    @Test
    void each_visit_that_is_in_the_way_goes_to_somebody_else_and_no_other() {
        Claim noon = claim(1, at(TUESDAY, "12:00"), 60);
        Claim evening = claim(2, at(TUESDAY, "19:00"), 60);
        advised(
                having(TIRELESS, noon, evening, claim(3, at(TUESDAY, "20:00"), 60)),
                ALL_DAY,
                at(TUESDAY, "08:00"),
                480,
                "Visit %s of worker W001 goes to somebody else, or to another time.".formatted(noon.visit()),
                "Visit %s of worker W001 goes to somebody else, or to another time.".formatted(evening.visit()));
        for (String start : List.of("10:00", "12:00")) {
            assertThat(Advisor.advise(
                            town(minutes(120), having(TIRELESS, claim(1, at(TUESDAY, "11:00"), 60))),
                            demand(DOOR, 60),
                            at(TUESDAY, start)))
                    .singleElement()
                    .satisfies(advice -> assertThat(advice.effort()).isEqualTo(120));
        }
    }

    @Test
    void a_day_holds_as_many_visits_and_minutes_more_as_are_missing() {
        Claim[] three = {
            claim(1, at(TUESDAY, "12:00"), 60), claim(2, at(TUESDAY, "14:00"), 60), claim(3, at(TUESDAY, "16:00"), 60)
        };
        advised(
                having(WORKER.with(new DailyLimits(3, 480)), three),
                hour(DOOR),
                TEN,
                30,
                "Worker W001 may do 4 visits on that day instead of 3.");
        advised(
                having(WORKER.with(new DailyLimits(1, 480)), three),
                hour(DOOR),
                TEN,
                90,
                "Worker W001 may do 4 visits on that day instead of 1.");
        advised(
                having(WORKER.with(new DailyLimits(6, 200)), three),
                hour(DOOR),
                TEN,
                70,
                "Worker W001 may be at doors for 240 minutes on that day instead of 200.");
        advised(
                having(WORKER.with(new DailyLimits(3, 239)), three),
                hour(DOOR),
                TEN,
                61,
                "Worker W001 may do 4 visits on that day instead of 3.",
                "Worker W001 may be at doors for 240 minutes on that day instead of 239.");
    }

    @Test
    void a_credential_is_got_beside_those_that_there_are() {
        CredentialType other = CredentialType.of("DRIVING");
        Worker has = WORKER.with(new Qualification(
                WORKER.qualification().skills(),
                List.of(
                        new Credential(other, "7", "", MONDAY, TUESDAY),
                        new Credential(PAPER, "8", "", MONDAY, MONDAY)),
                1));
        advised(
                having(has),
                papers(PAPER, other),
                TEN,
                480,
                "Worker W001 gets the credential HEALTH, valid through 2026-03-03.");
    }

    @Test
    @Tag("WRK-04")
    void a_skill_that_ends_is_certified_anew_at_the_level_that_lasts_longest() {
        Proficiency ended = Proficiency.until(SkillLevel.of(4), MONDAY.minusDays(1))
                .and(Proficiency.until(SkillLevel.of(2), MONDAY));
        Worker has = WORKER.with(WORKER.qualification().with(Townsfolk.CLEANING, ended));
        advised(
                having(has),
                hour(DOOR),
                TEN,
                480,
                "Worker W001 has the skill CLEANING certified anew at level 2, through 2026-03-03.");
    }

    private static Demand papers(CredentialType... papers) {
        Demand hour = hour(DOOR);
        return hour.asking(new Requirement(Townsfolk.CLEANING, SkillLevel.of(1), Set.of(papers)), hour.atDoor());
    }

    @Test
    void a_worker_goes_as_far_as_the_door_is_on_that_day_of_the_week() {
        Worker near = serving(new ServiceArea.Radius(500));
        List<Advice> all = advise(having(near), hour(DOOR), TEN);
        Change change = all.get(0).changes().get(0);
        int metres = Integer.parseInt(change.facts().get(2));
        assertThat(metres).isBetween(990, 1_010);
        assertThat(change.sentence(Locale.ENGLISH))
                .isEqualTo("Worker W001 goes as far as %d metres on that day of the week.".formatted(metres));
        assertThat(all.get(0).effort()).isEqualTo(120);
        ServiceArea tuesdays = new ServiceArea.Radius(50_000)
                .except(Set.of(DayOfWeek.TUESDAY), new ServiceArea.Districts(Set.of("黄浦区")));
        advised(
                having(serving(tuesdays)),
                in("徐汇区", DOOR),
                TEN,
                120,
                "Worker W001 works in 徐汇区 as well on that day of the week.");
        GeoPoint home = Townsfolk.CENTRE;
        ServiceArea border = new ServiceArea.Polygon(List.of(
                home,
                new GeoPoint(home.latitude() + 0.001, home.longitude()),
                new GeoPoint(home.latitude(), home.longitude() - 0.001)));
        assertThat(advise(having(serving(border)), hour(DOOR), TEN))
                .singleElement()
                .satisfies(advice -> assertThat(advice.changes().get(0).facts()).startsWith("W001", "POLYGON"));
    }

    @Test
    void nothing_helps_where_the_door_is_too_far_for_anybody_or_in_no_district_or_in_one_too_many() {
        GeoPoint far = new GeoPoint(39.9, 116.4);
        assertThat(advise(having(serving(new ServiceArea.Radius(500))), hour(far), TEN))
                .isEmpty();
        assertThat(advise(having(serving(new ServiceArea.Districts(Set.of("黄浦区")))), hour(DOOR), TEN))
                .isEmpty();
        Set<String> names =
                IntStream.range(0, 99).mapToObj(number -> number + "区").collect(Collectors.toSet());
        assertThat(advise(having(serving(new ServiceArea.Districts(names))), in("徐汇区", DOOR), TEN))
                .hasSize(1);
        names.add("99区");
        assertThat(advise(having(serving(new ServiceArea.Districts(names))), in("徐汇区", DOOR), TEN))
                .isEmpty();
    }

    private static Worker serving(ServiceArea area) {
        return WORKER.with(WORKER.base().serving(area));
    }

    private static Demand in(String district, GeoPoint point) {
        Demand hour = hour(point);
        return new Demand(
                hour.visit(),
                new Place(district, point),
                hour.requirement(),
                hour.atDoor(),
                null,
                hour.choice(),
                Set.of(),
                hour.customer());
    }

    @Test
    void what_runs_past_midnight_is_no_longer_shift_of_one_day() {
        WorkerTime night = Townsfolk.idle(TIRELESS, LocalTime.of(8, 0), LocalTime.of(23, 0));
        assertThat(advise(night, hour(DOOR), at(TUESDAY, "23:30")))
                .singleElement()
                .satisfies(advice -> assertThat(advice.start()).isEqualTo(at(TUESDAY, "19:00")));
    }
}
