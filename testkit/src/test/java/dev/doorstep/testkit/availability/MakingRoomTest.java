package dev.doorstep.testkit.availability;

import static dev.doorstep.testkit.availability.LooseStreet.at;
import static dev.doorstep.testkit.availability.LooseStreet.visit;
import static dev.doorstep.testkit.availability.LooseStreet.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.Opening;
import dev.doorstep.availability.duration.Durations;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.Place;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.Worker;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which visits make room, where they go, who is asked for first, and where it ends. */
@Tag("AHEAD-03")
@Tag("AVL-08")
class MakingRoomTest {
    private static final Worker ONE = worker(1, "A");
    private static final Worker TWO = worker(2, "A");
    private static final Demand ASKED = visit(9, "A");
    private static final Demand FOR_ONE = ASKED.withChoice(WorkerChoice.strict(ONE.id()));

    @Test
    void a_visit_stays_at_its_minute_with_somebody_else_before_it_goes_to_another_minute() {
        assertThat(LooseStreet.of(ONE, TWO)
                        .promise(visit(1, "A"), ONE, "10:00", 120)
                        .story(FOR_ONE, "10:00"))
                .containsExactly("W001", "1 to W002 at 10:00");
        assertThat(LooseStreet.of(ONE, TWO)
                        .promise(visit(1, "A"), ONE, "10:30", 120)
                        .fill(2, TWO, "10:00", "12:00")
                        .story(FOR_ONE, "10:00"))
                .containsExactly("W001", "1 to W001 at 11:00");
    }

    @Test
    void a_visit_goes_to_the_earliest_minute_of_its_promise_that_is_free_and_to_none_behind_it() {
        LooseStreet alone = LooseStreet.of(ONE).promise(visit(1, "A"), ONE, "10:00", 65);
        assertThat(alone.story(ASKED, "10:00")).containsExactly("W001", "1 to W001 at 11:00");
        assertThat(LooseStreet.of(ONE).promise(visit(1, "A"), ONE, "10:00", 60).story(ASKED, "10:00"))
                .as("the promise ends when the other hour does")
                .isEmpty();
    }

    @Test
    void a_visit_that_moved_before_stays_at_its_minute_as_well_or_goes_back() {
        Opening first = LooseStreet.of(ONE)
                .promise(visit(1, "A"), ONE, "10:00", 65)
                .open(ASKED, "10:00")
                .orElseThrow();
        assertThat(first.moved().get(0).door().startInclusive()).isEqualTo(at("11:00"));
        assertThat(later(first, ONE).story(FOR_ONE, "11:00")).containsExactly("W001", "1 to W001 at 10:00");
        assertThat(later(first, ONE, TWO).story(FOR_ONE, "11:00")).containsExactly("W001", "1 to W002 at 11:00");
    }

    private static LooseStreet later(Opening opening, Worker... workers) {
        return new LooseStreet(LooseStreet.of(workers).calendars().with(opening.moved())).withLoose(visit(1, "A"));
    }

    @Test
    void a_visit_goes_to_no_minute_that_is_over_and_to_no_other_day() {
        Demand long1 = visit(1, "A", 240);
        Crew asked = Crew.of(FOR_ONE);
        LooseStreet late = LooseStreet.of(ONE, TWO).promise(long1, ONE, Street.at(Street.MONDAY, "08:00"), 180);
        assertThat(late.story(
                        late.open(asked, Street.at(Street.MONDAY, "10:00")).orElseThrow()))
                .as("it is nine o'clock")
                .containsExactly("W001", "1 to W002 at 09:00");
        LooseStreet over = LooseStreet.of(ONE, TWO).promise(long1, ONE, Street.at(Street.MONDAY, "08:00"), 60);
        assertThat(over.open(asked, Street.at(Street.MONDAY, "10:00"))).isEmpty();
        LooseStreet evening = LooseStreet.of(ONE)
                .promise(visit(1, "A"), ONE, "18:30", 24 * 60)
                .fill(2, ONE, "08:00", "18:30");
        assertThat(evening.story(ASKED, "18:30"))
                .as("it would have the next morning")
                .isEmpty();
    }

    @Test
    void a_visit_goes_to_no_minute_at_which_the_branch_would_close_on_it() {
        LooseStreet evening = LooseStreet.of(ONE).promise(visit(1, "A"), ONE, "18:00", 240);
        assertThat(evening.story(ASKED, "18:00")).containsExactly("W001", "1 to W001 at 19:00");
        assertThat(LooseStreet.of(ONE)
                        .promise(visit(1, "A", 75), ONE, "18:00", 240)
                        .story(ASKED, "18:00"))
                .isEmpty();
    }

    @Test
    void only_visits_that_nobody_was_told_of_and_that_ask_for_anybody_make_room() {
        assertThat(LooseStreet.of(ONE, TWO)
                        .tell(visit(1, "A"), ONE, "10:00", 15)
                        .story(FOR_ONE, "10:00"))
                .isEmpty();
        LooseStreet accepted = LooseStreet.of(ONE, TWO).accept(visit(1, "A"), ONE, "10:00", 15);
        assertThat(accepted.story(FOR_ONE, "10:00")).isEmpty();
        assertThat(accepted.questions()).as("nobody looks it up").isEmpty();
        for (WorkerChoice choice :
                List.of(WorkerChoice.strict(ONE.id()), WorkerChoice.preferred(List.of(TWO.id(), ONE.id())))) {
            assertThat(LooseStreet.of(ONE, TWO)
                            .promise(visit(1, "A").withChoice(choice), ONE, "10:00", 15)
                            .story(FOR_ONE, "10:00"))
                    .as("%s", choice)
                    .isEmpty();
        }
    }

    @Test
    void one_visit_that_stays_is_enough_to_keep_a_worker_where_they_are() {
        Demand half = visit(1, "A", 30);
        Demand other = visit(2, "A", 30);
        assertThat(LooseStreet.of(ONE, TWO)
                        .promise(half, ONE, "10:00", 15)
                        .promise(other, ONE, "10:30", 15)
                        .story(FOR_ONE, "10:00"))
                .containsExactly("W001", "1 to W002 at 10:00", "2 to W002 at 10:30");
        assertThat(LooseStreet.of(ONE, TWO)
                        .promise(half, ONE, "10:00", 15)
                        .tell(other, ONE, "10:30", 15)
                        .story(FOR_ONE, "10:00"))
                .isEmpty();
        assertThat(LooseStreet.of(ONE, TWO)
                        .promise(half, ONE, "10:00", 15)
                        .accept(other, ONE, "10:30", 15)
                        .story(FOR_ONE, "10:00"))
                .isEmpty();
    }

    @Test
    void three_visits_leave_a_worker_for_another_and_four_do_not() {
        LooseStreet street = LooseStreet.of(ONE, TWO)
                .promise(visit(1, "A", 15), ONE, "10:00", 5)
                .promise(visit(2, "A", 15), ONE, "10:15", 5)
                .promise(visit(3, "A", 15), ONE, "10:30", 5);
        assertThat(street.story(FOR_ONE, "10:00")).hasSize(4);
        assertThat(street.promise(visit(4, "A", 15), ONE, "10:45", 5).story(FOR_ONE, "10:00"))
                .isEmpty();
    }

    @Test
    void what_takes_longest_is_placed_first_because_it_finds_fewer_places() {
        Worker three = worker(3, "A");
        assertThat(LooseStreet.of(ONE, TWO, three)
                        .promise(visit(1, "A", 30), ONE, "10:00", 35)
                        .promise(visit(2, "A", 45), ONE, "10:30", 5)
                        .fill(3, TWO, "08:00", "10:30")
                        .fill(4, TWO, "11:15", "20:00")
                        .fill(5, three, "08:00", "10:30")
                        .fill(6, three, "11:00", "20:00")
                        .story(FOR_ONE, "10:00"))
                .as("the short one would take the only place of the long one")
                .containsExactly("W001", "2 to W002 at 10:30", "1 to W003 at 10:30");
    }

    @Test
    void a_visit_that_is_near_in_time_and_far_away_makes_room_as_one_at_the_same_time_does() {
        for (String asked : List.of("10:00", "12:00")) {
            LooseStreet street = LooseStreet.of(Street.minutes(30), Durations.AS_SOLD, ONE, TWO)
                    .promise(elsewhere(visit(1, "A")), ONE, "11:00", 5);
            assertThat(street.story(FOR_ONE, asked)).containsExactly("W001", "1 to W002 at 11:00");
        }
        LooseStreet yesterday = LooseStreet.of(Street.minutes(13 * 60), Durations.AS_SOLD, ONE, TWO)
                .promise(elsewhere(visit(1, "A")), ONE, Street.at(Street.MONDAY, "19:00"), 5);
        assertThat(yesterday.story(FOR_ONE, "08:00"))
                .as("who else comes on Monday was not read")
                .isEmpty();
        assertThat(yesterday.questions()).isEmpty();
    }

    private static Demand elsewhere(Demand demand) {
        return new Demand(
                demand.visit(),
                Place.at(Street.OTHER_DOOR),
                demand.requirement(),
                demand.atDoor(),
                null,
                demand.choice(),
                Set.of(),
                demand.customer());
    }

    @Test
    void whoever_gets_a_visit_is_whom_it_asks_for() {
        Worker other = worker(2, "AB");
        Demand men = visit(1, "A").wishing(WorkerChoice.any(), Gender.MALE);
        assertThat(LooseStreet.of(ONE, other).promise(men, ONE, "10:00", 15).story(FOR_ONE, "10:00"))
                .as("a woman does not come instead")
                .isEmpty();
        assertThat(LooseStreet.of(ONE, worker(2, "B"))
                        .promise(visit(1, "A"), ONE, "10:00", 15)
                        .story(FOR_ONE, "10:00"))
                .as("who cannot do it does not come instead")
                .isEmpty();
        assertThat(LooseStreet.of(ONE, TWO)
                        .promise(visit(1, "A").declined(TWO.id()), ONE, "10:00", 15)
                        .story(FOR_ONE, "10:00"))
                .as("who declined it is not asked again")
                .isEmpty();
    }

    @Test
    void nobody_gets_more_than_a_day_may_hold() {
        Worker oneVisit = ONE.with(new DailyLimits(1, 480));
        Demand wanted = visit(9, "A").withChoice(WorkerChoice.strict(ONE.id()));
        assertThat(LooseStreet.of(oneVisit, TWO)
                        .promise(visit(1, "A"), oneVisit, "10:00", 15)
                        .story(wanted, "10:00"))
                .as("one goes and one comes")
                .hasSize(2);
        assertThat(LooseStreet.of(oneVisit, TWO)
                        .promise(visit(1, "A"), oneVisit, "10:00", 15)
                        .fill(2, oneVisit, "15:00", "16:00")
                        .story(wanted, "10:00"))
                .as("the other one fills the day")
                .isEmpty();
        for (DailyLimits limits : List.of(new DailyLimits(1, 480), new DailyLimits(6, 119))) {
            Worker full = TWO.with(limits);
            assertThat(LooseStreet.of(ONE, full)
                            .promise(visit(1, "A"), ONE, "10:00", 15)
                            .fill(2, full, "15:00", "16:00")
                            .story(FOR_ONE, "10:00"))
                    .as("%s", limits)
                    .isEmpty();
        }
    }

    @Test
    void whom_the_customer_likes_is_freed_first_then_whoever_has_the_fewest_visits_in_the_way_then_the_lower_code() {
        Worker three = worker(3, "A");
        Worker free = worker(4, "B");
        LooseStreet street = LooseStreet.of(ONE, TWO, three, free)
                .promise(visit(1, "B", 30), ONE, "10:00", 5)
                .promise(visit(2, "B", 30), ONE, "10:30", 5)
                .promise(visit(3, "B"), TWO, "10:00", 5)
                .promise(visit(4, "B"), three, "10:00", 5);
        assertThat(street.story(ASKED, "10:00")).containsExactly("W002", "3 to W004 at 10:00");
        assertThat(street.story(ASKED.withChoice(WorkerChoice.preferred(List.of(three.id()))), "10:00"))
                .startsWith("W003");
        assertThat(street.story(ASKED.withChoice(WorkerChoice.preferred(List.of(ONE.id(), three.id()))), "10:00"))
                .containsExactly("W001", "1 to W004 at 10:00", "2 to W004 at 10:30");
    }

    @Test
    void whoever_cannot_be_freed_leaves_it_to_the_next() {
        assertThat(LooseStreet.of(ONE, TWO, worker(3, "B"))
                        .promise(visit(1, "C"), ONE, "10:00", 5)
                        .promise(visit(2, "B"), TWO, "10:00", 5)
                        .story(ASKED, "10:00"))
                .containsExactly("W002", "2 to W003 at 10:00");
    }

    @Test
    void a_start_that_nobody_may_choose_looks_nothing_up() {
        LooseStreet street = LooseStreet.of(ONE, TWO).promise(visit(1, "A"), ONE, "09:30", 120);
        assertThat(street.story(FOR_ONE, "10:10")).isEmpty();
        assertThat(street.questions()).isEmpty();
        assertThat(street.story(FOR_ONE, "10:00")).isNotEmpty();
        assertThat(street.questions()).containsExactly(1L);
    }
}
