package dev.doorstep.testkit.availability;

import static dev.doorstep.testkit.availability.LooseStreet.visit;
import static dev.doorstep.testkit.availability.LooseStreet.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.matching.Demand;
import dev.doorstep.workforce.Worker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A visit that makes room has another make room in its turn: how far that goes, and where it ends. */
@Tag("AHEAD-03")
@Tag("AVL-08")
class RoomInTurnTest {
    private static final Demand ASKED = visit(9, "A");

    /** The letters of the chain: each of them can do what the one before and the one behind can. */
    private static final Worker ONE = worker(1, "AB");

    private static final Worker TWO = worker(2, "BC");
    private static final Worker THREE = worker(3, "CD");
    private static final Worker FOUR = worker(4, "D");

    @Test
    void a_visit_that_gives_way_lets_another_give_way_in_its_turn() {
        assertThat(LooseStreet.of(ONE, TWO, THREE)
                        .promise(visit(1, "B"), ONE, "10:00", 5)
                        .promise(visit(2, "C"), TWO, "10:00", 5)
                        .story(ASKED, "10:00"))
                .containsExactly("W001", "1 to W002 at 10:00", "2 to W003 at 10:00");
    }

    @Test
    void two_give_way_to_one_another_and_not_three() {
        assertThat(LooseStreet.of(ONE, TWO, THREE, FOUR)
                        .promise(visit(1, "B"), ONE, "10:00", 5)
                        .promise(visit(2, "C"), TWO, "10:00", 5)
                        .promise(visit(3, "D"), THREE, "10:00", 5)
                        .story(ASKED, "10:00"))
                .isEmpty();
    }

    @Test
    void one_that_was_told_or_accepted_gives_way_to_no_visit_that_gives_way_itself() {
        assertThat(LooseStreet.of(ONE, TWO, THREE)
                        .promise(visit(1, "B"), ONE, "10:00", 5)
                        .tell(visit(2, "C"), TWO, "10:00", 5)
                        .story(ASKED, "10:00"))
                .isEmpty();
        assertThat(LooseStreet.of(ONE, TWO, THREE)
                        .promise(visit(1, "B"), ONE, "10:00", 5)
                        .accept(visit(2, "C"), TWO, "10:00", 5)
                        .story(ASKED, "10:00"))
                .isEmpty();
    }

    @Test
    void a_free_minute_comes_before_a_minute_that_another_gives_up() {
        assertThat(LooseStreet.of(ONE, TWO, THREE)
                        .promise(visit(1, "B"), ONE, "10:00", 120)
                        .promise(visit(2, "C"), TWO, "10:00", 5)
                        .story(ASKED, "10:00"))
                .containsExactly("W001", "1 to W001 at 11:00");
    }

    @Test
    void a_visit_goes_to_another_minute_that_another_visit_of_its_own_worker_gives_up() {
        assertThat(LooseStreet.of(worker(1, "A"))
                        .promise(visit(1, "A"), worker(1, "A"), "10:00", 65)
                        .promise(visit(2, "A"), worker(1, "A"), "11:00", 65)
                        .story(ASKED, "10:00"))
                .containsExactly("W001", "1 to W001 at 11:00", "2 to W001 at 12:00");
    }

    @Test
    void three_visits_move_at_most_those_that_give_way_in_turn_included() {
        Demand first = visit(1, "B", 30);
        Demand second = visit(2, "E", 30);
        Worker one = worker(1, "ABE");
        Worker two = worker(2, "BC");
        Worker three = worker(3, "CF");
        Worker four = worker(4, "EF");
        LooseStreet street = LooseStreet.of(one, two, three, four)
                .promise(first, one, "10:00", 5)
                .promise(second, one, "10:30", 5)
                .promise(visit(3, "C", 30), two, "10:00", 5);
        assertThat(street.story(ASKED, "10:00"))
                .containsExactly("W001", "1 to W002 at 10:00", "3 to W003 at 10:00", "2 to W004 at 10:30");
        assertThat(street.promise(visit(4, "F", 30), four, "10:30", 5).story(ASKED, "10:00"))
                .as("the fourth would go to the third worker, who is free then")
                .isEmpty();
    }

    @Test
    void what_moved_before_keeps_nobody_from_giving_way_to_what_moves_after_it() {
        assertThat(LooseStreet.of(worker(1, "A"), worker(2, "BC"), worker(3, "C"), worker(4, "D"))
                        .promise(visit(1, "D", 30), worker(1, "A"), "10:00", 5)
                        .promise(visit(2, "B", 15), worker(1, "A"), "10:30", 5)
                        .promise(visit(3, "C", 15), worker(2, "BC"), "10:30", 5)
                        .story(ASKED, "10:00"))
                .containsExactly("W001", "1 to W004 at 10:00", "2 to W002 at 10:30", "3 to W003 at 10:30");
    }

    @Test
    void no_visit_moves_twice() {
        Worker one = worker(1, "A");
        assertThat(LooseStreet.of(one, worker(2, "BC"), worker(3, "B"))
                        .promise(visit(1, "B", 45), one, "10:00", 5)
                        .promise(visit(2, "C", 30), one, "10:30", 5)
                        .story(ASKED, "10:00"))
                .as("the first went to the second worker, and would have to go on to the third")
                .isEmpty();
    }

    @Test
    void who_comes_stays_where_the_customer_chose_though_the_visit_may_be_put_elsewhere() {
        Worker one = worker(1, "A");
        assertThat(LooseStreet.of(one)
                        .promise(visit(1, "A", 30), one, "10:00", 15)
                        .withLoose(ASKED)
                        .story(ASKED, "10:00"))
                .isEmpty();
    }

    @Test
    void after_sixty_workers_were_tried_for_a_start_no_visit_that_gives_way_has_another_give_way() {
        assertThat(many(59).story(ASKED, "10:00"))
                .containsExactly("W059", "59 to W998 at 10:00", "998 to W999 at 10:00");
        assertThat(many(60).story(ASKED, "10:00")).isEmpty();
    }

    /** So many have a visit that nobody else can do, but the last of them. */
    private static LooseStreet many(int count) {
        List<Worker> workers = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            workers.add(worker(number, "A"));
        }
        workers.add(worker(998, "XY"));
        workers.add(worker(999, "Y"));
        LooseStreet street = LooseStreet.of(workers.toArray(Worker[]::new));
        for (int number = 1; number <= count; number++) {
            String letter = number == count ? "X" : "N";
            street.promise(visit(number, letter), workers.get(number - 1), "10:00", 5);
        }
        return street.promise(visit(998, "Y"), workers.get(count), "10:00", 5);
    }
}
