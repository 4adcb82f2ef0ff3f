package dev.doorstep.testkit.availability;

import static dev.doorstep.testkit.availability.Street.DOOR;
import static dev.doorstep.testkit.availability.Street.HOME;
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
import static dev.doorstep.testkit.availability.Street.limited;
import static dev.doorstep.testkit.availability.Street.minutes;
import static dev.doorstep.testkit.availability.Street.town;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Fit;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotDay;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which way to do a visit is the best, what it adds, and that it is the same among many starts and alone. */
@Tag("AVL-09")
class BestWayTest {
    @Test
    void a_visit_adds_the_way_there_and_on_less_the_way_that_it_replaces() {
        CalendarSnapshot town = town(minutes(20), having(WORKER, claim(1, at(TUESDAY, "12:00"), 60)));
        Fit before = fit(town, DOOR, "09:00");
        assertThat(before.addedTravel())
                .as("home to door to door, for home to door")
                .isEqualTo(Duration.ofMinutes(20));
        assertThat(before.departBy()).isEqualTo(at(TUESDAY, "08:40"));
        Fit behind = fit(town, DOOR, "15:00");
        assertThat(behind.addedTravel()).isEqualTo(Duration.ofMinutes(20));
        assertThat(behind.departBy()).isEqualTo(at(TUESDAY, "14:40"));
        assertThat(fit(town, OTHER_DOOR, "13:00").addedTravel()).isZero();
        assertThat(fit(town, HOME, "09:00").addedTravel()).isZero();
        Fit alone = town(minutes(20), idle())
                .fit(hour(DOOR), ID, at(TUESDAY, "09:00"), Purpose.BOOK)
                .orElseThrow();
        assertThat(alone.addedTravel()).as("there and back").isEqualTo(Duration.ofMinutes(40));
        assertThat(town.fit(hour(DOOR), ID, at(TUESDAY.plusDays(1), "09:00"), Purpose.BOOK)
                        .orElseThrow()
                        .addedTravel())
                .as("the door of the day before is not on the way")
                .isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void a_way_that_depends_on_the_hour_is_asked_for_the_hour_at_which_the_worker_leaves() {
        Instant one = at(TUESDAY, "13:00");
        TravelTimes rush = (from, to, mode, departure) -> Travel.of(
                1_000, departure.isBefore(one) ? Duration.ofMinutes(10).toSeconds() : 3_600);
        CalendarSnapshot town = town(rush, having(WORKER, claim(1, at(TUESDAY, "12:00"), 60)));
        assertThat(town.slots(hour(DOOR), TUESDAY))
                .extracting(Slot::start)
                .contains(at(TUESDAY, "10:30"), at(TUESDAY, "14:00"))
                .doesNotContain(at(TUESDAY, "11:00"), at(TUESDAY, "13:30"));
        Fit behind = fit(town, DOOR, "14:00");
        assertThat(behind.departBy()).isEqualTo(one);
        assertThat(behind.addedTravel()).isEqualTo(Duration.ofMinutes(60));
        assertThat(fit(town, DOOR, "10:30").addedTravel()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void the_liked_come_before_the_near_and_the_near_before_those_with_the_lower_code() {
        WorkerTime second = Townsfolk.idle(Townsfolk.worker(2), LocalTime.of(8, 0), LocalTime.of(20, 0));
        WorkerTime near = having(WORKER, claim(1, at(TUESDAY, "12:00"), 60));
        CalendarSnapshot town = town(minutes(20), second, near);
        Instant ten = at(TUESDAY, "10:00");
        assertThat(best(town, hour(DOOR), ten)).isEqualTo(ID);
        assertThat(best(town, hour(DOOR), at(TUESDAY.plusDays(1), "10:00"))).isEqualTo(ID);
        Demand liking = hour(DOOR)
                .withChoice(WorkerChoice.preferred(List.of(second.worker().id())));
        assertThat(best(town, liking, ten)).isEqualTo(second.worker().id());
        Worker three = Townsfolk.worker(3);
        WorkerTime third = having(three, claim(three.id(), 2, at(TUESDAY, "12:00"), 60));
        assertThat(best(town(minutes(20), second, third), hour(DOOR), ten)).isEqualTo(three.id());
        assertThat(town.slots(hour(DOOR), TUESDAY).get(0).workers()).isEqualTo(2);
    }

    @Test
    @Tag("BKG-07")
    void of_all_who_could_come_together_the_liked_come_and_then_those_with_the_shortest_ways() {
        Worker two = Townsfolk.worker(2);
        Worker three = Townsfolk.worker(3);
        CalendarSnapshot town = town(
                minutes(20),
                having(WORKER, claim(1, at(TUESDAY, "12:00"), 60)),
                having(two),
                having(three, claim(three.id(), 2, at(TUESDAY, "12:00"), 60)));
        Instant ten = at(TUESDAY, "10:00");
        assertThat(crew(town, WorkerChoice.any(), ten)).containsExactlyInAnyOrder(ID, three.id());
        assertThat(crew(town, WorkerChoice.preferred(List.of(two.id())), ten)).startsWith(two.id());
        assertThat(town.slots(pair(WorkerChoice.any()), new TimeWindow(ten, ten.plusSeconds(1))))
                .singleElement()
                .satisfies(slot -> {
                    assertThat(slot.workers()).isEqualTo(3);
                    assertThat(slot.addedTravel()).isEqualTo(Duration.ofMinutes(40));
                    assertThat(slot.others()).hasSize(1);
                });
    }

    private static List<WorkerId> crew(CalendarSnapshot town, WorkerChoice choice, Instant start) {
        return town.fits(pair(choice), start).orElseThrow().stream()
                .map(fit -> fit.worker().id())
                .toList();
    }

    private static Crew pair(WorkerChoice choice) {
        Demand second = Townsfolk.demand(2, DOOR, Duration.ofHours(1));
        return new Crew(List.of(
                new Crew.Member(hour(DOOR).withChoice(choice), Duration.ZERO), new Crew.Member(second, Duration.ZERO)));
    }

    @Test
    void many_days_are_listed_as_each_of_them_alone() {
        CalendarSnapshot town = town(
                minutes(20),
                having(
                        limited(2, 240),
                        claim(1, at(MONDAY, "12:00"), 60),
                        claim(2, at(TUESDAY, "09:00"), 60),
                        claim(3, at(TUESDAY, "16:00"), 60),
                        claim(4, at(TUESDAY.plusDays(2), "10:00"), 60)));
        List<SlotDay> days = town.slots(new SlotQuery(hour(DOOR), MONDAY, 4));
        assertThat(days)
                .extracting(SlotDay::day)
                .containsExactly(MONDAY, TUESDAY, TUESDAY.plusDays(1), TUESDAY.plusDays(2));
        for (SlotDay day : days) {
            assertThat(day.slots()).isEqualTo(town.slots(hour(DOOR), day.day()));
        }
        assertThat(days.get(1).slots())
                .as("two visits are all that a day may hold")
                .isEmpty();
        assertThat(days.get(2).slots()).hasSize(23);
    }

    private static WorkerId best(CalendarSnapshot town, Demand demand, Instant start) {
        Optional<Fit> fit = town.fits(demand, start, Purpose.BOOK);
        return fit.orElseThrow().worker().id();
    }

    private static Fit fit(CalendarSnapshot town, GeoPoint place, String time) {
        return town.fit(hour(place), ID, at(TUESDAY, time), Purpose.BOOK).orElseThrow();
    }
}
