package dev.doorstep.testkit.availability;

import static dev.doorstep.testkit.availability.LooseStreet.visit;
import static dev.doorstep.testkit.availability.LooseStreet.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who of a crew is freed, for which place, and how many visits that may move. */
@Tag("AHEAD-03")
@Tag("BKG-07")
class RoomForCrewTest {
    private static final Worker ONE = worker(1, "A");
    private static final Worker TWO = worker(2, "A");

    private static Crew together(Demand... demands) {
        return crew(0, demands);
    }

    /** Each begins so many minutes after the one before. */
    private static Crew crew(int minutes, Demand... demands) {
        List<Crew.Member> members = new ArrayList<>();
        for (Demand demand : demands) {
            members.add(new Crew.Member(demand, Duration.ofMinutes((long) minutes * members.size())));
        }
        return new Crew(members);
    }

    private static Crew pair() {
        return together(visit(8, "A"), visit(9, "A"));
    }

    @Test
    void one_is_free_and_another_is_freed_for_it() {
        LooseStreet street = LooseStreet.of(ONE, TWO, worker(3, "B")).promise(visit(1, "B"), TWO, "10:00", 5);
        assertThat(street.story(pair(), "10:00")).containsExactly("W001", "W002", "1 to W003 at 10:00");
        assertThat(street.tell(visit(2, "B"), ONE, "10:00", 5).story(pair(), "10:00"))
                .as("one alone is no crew")
                .isEmpty();
    }

    @Test
    void all_of_a_crew_may_be_freed_and_each_of_three_visits() {
        LooseStreet street = LooseStreet.of(ONE, TWO, worker(3, "B"), worker(4, "B"));
        for (int number = 0; number < 3; number++) {
            String time = "10:" + 20 * number + (number == 0 ? "0" : "");
            street.promise(visit(1 + number, "B", 20), ONE, time, 5).promise(visit(11 + number, "B", 20), TWO, time, 5);
        }
        assertThat(street.story(pair(), "10:00"))
                .startsWith("W001", "W002")
                .hasSize(8)
                .contains("1 to W003 at 10:00", "13 to W004 at 10:40");
    }

    @Test
    void four_visits_leave_none_of_a_crew_even_if_nobody_else_has_to_be_freed() {
        LooseStreet street = LooseStreet.of(ONE, TWO, worker(3, "B"))
                .promise(visit(1, "B", 15), TWO, "10:00", 5)
                .promise(visit(2, "B", 15), TWO, "10:15", 5)
                .promise(visit(3, "B", 15), TWO, "10:30", 5);
        assertThat(street.story(pair(), "10:00")).hasSize(5);
        assertThat(street.promise(visit(4, "B", 15), TWO, "10:45", 5).story(pair(), "10:00"))
                .isEmpty();
    }

    @Test
    void each_place_of_a_crew_is_taken_by_another_worker() {
        assertThat(LooseStreet.of(ONE, worker(3, "B"))
                        .promise(visit(1, "B"), ONE, "10:00", 5)
                        .story(pair(), "10:00"))
                .isEmpty();
    }

    @Test
    void the_fewest_visits_move_whoever_takes_which_place() {
        Worker three = worker(3, "AB");
        Worker both = worker(2, "AB");
        LooseStreet street = LooseStreet.of(ONE, both, three, worker(4, "C"))
                .promise(visit(1, "C"), ONE, "10:00", 5)
                .promise(visit(2, "C", 30), three, "10:00", 5)
                .promise(visit(3, "C", 30), three, "10:30", 5);
        assertThat(street.story(together(visit(8, "A"), visit(9, "B")), "10:00"))
                .as("who is free takes the place that only two of them can")
                .containsExactly("W001", "W002", "1 to W004 at 10:00");
        assertThat(street.story(together(visit(8, "B"), visit(9, "A")), "10:00"))
                .containsExactly("W002", "W001", "1 to W004 at 10:00");
    }

    @Test
    void that_nobody_moves_counts_before_whom_the_customer_likes_and_that_before_the_way() {
        Demand liking = visit(8, "A").withChoice(WorkerChoice.preferred(List.of(TWO.id())));
        Worker three = worker(3, "B");
        LooseStreet street = LooseStreet.of(ONE, TWO, three, worker(4, "C")).promise(visit(1, "C"), TWO, "10:00", 5);
        assertThat(street.fill(2, three, "10:00", "11:00").story(together(liking, visit(9, "B")), "10:00"))
                .as("the second place has nobody")
                .isEmpty();
        LooseStreet freed = LooseStreet.of(ONE, TWO, three, worker(4, "C"))
                .promise(visit(1, "C"), TWO, "10:00", 5)
                .promise(visit(2, "C", 30), three, "10:00", 5);
        assertThat(freed.story(together(liking, visit(9, "B")), "10:00"))
                .containsExactly("W001", "W003", "2 to W004 at 10:00");
        LooseStreet busy = LooseStreet.of(ONE, TWO, three, worker(4, "C"), worker(5, "C"))
                .promise(visit(1, "C"), TWO, "10:00", 5)
                .promise(visit(2, "C"), ONE, "10:00", 5);
        assertThat(busy.story(together(liking, visit(9, "B")), "10:00"))
                .as("either of them has to be freed")
                .containsExactly("W002", "W003", "1 to W004 at 10:00");
    }

    @Test
    void a_place_asks_for_its_level_and_its_papers_of_whoever_is_freed_as_well() {
        CredentialType paper = CredentialType.of("HEALTH");
        Demand expert = visit(9, "A")
                .asking(new Requirement(LooseStreet.skill('A'), SkillLevel.of(3), Set.of(paper)), Duration.ofHours(1));
        Crew asked = together(visit(8, "A"), expert);
        for (int level : List.of(2, 3)) {
            for (boolean papers : List.of(true, false)) {
                List<Credential> credentials = papers
                        ? List.of(new Credential(paper, "7", "", Street.MONDAY.minusDays(9), Street.TUESDAY))
                        : List.of();
                Worker two = TWO.with(new Qualification(
                        Map.of(LooseStreet.skill('A'), Proficiency.of(SkillLevel.of(level))), credentials, 1));
                assertThat(LooseStreet.of(ONE, two, worker(3, "B"))
                                .promise(visit(1, "B"), two, "10:00", 5)
                                .story(asked, "10:00"))
                        .as("level %d, papers: %s", level, papers)
                        .hasSize(level == 3 && papers ? 3 : 0);
            }
        }
    }

    @Test
    void whoever_begins_later_is_freed_for_then_on_the_grain() {
        Worker second = worker(2, "C");
        Crew asked = crew(65, visit(8, "A"), visit(9, "C"));
        assertThat(LooseStreet.of(ONE, second, worker(3, "B"))
                        .promise(visit(1, "B"), second, "11:00", 5)
                        .story(asked, "10:00"))
                .containsExactly("W001", "W002", "1 to W003 at 11:00");
        assertThat(LooseStreet.of(ONE, second, worker(3, "B"))
                        .promise(visit(1, "B"), second, "18:30", 5)
                        .story(asked, "18:00"))
                .as("the branch would close on the second")
                .isEmpty();
    }

    @Test
    void a_visit_that_leaves_one_of_a_crew_may_have_another_give_way_and_takes_no_time_of_the_others() {
        assertThat(LooseStreet.of(ONE, TWO, worker(3, "BC"), worker(4, "C"))
                        .promise(visit(1, "B"), TWO, "10:00", 5)
                        .promise(visit(2, "C"), worker(3, "BC"), "10:00", 5)
                        .story(pair(), "10:00"))
                .containsExactly("W001", "W002", "1 to W003 at 10:00", "2 to W004 at 10:00");
        assertThat(LooseStreet.of(worker(1, "AB"), TWO)
                        .promise(visit(1, "B"), TWO, "10:00", 5)
                        .story(pair(), "10:00"))
                .as("who is free comes with the crew")
                .isEmpty();
    }

    @Test
    void what_takes_longest_of_all_that_moves_is_placed_first() {
        Worker three = worker(3, "B");
        Worker four = worker(4, "B");
        assertThat(LooseStreet.of(ONE, TWO, three, four)
                        .promise(visit(1, "B", 30), ONE, "10:00", 35)
                        .promise(visit(2, "B", 45), TWO, "10:30", 5)
                        .fill(3, three, "08:00", "10:30")
                        .fill(4, three, "11:15", "20:00")
                        .fill(5, four, "08:00", "10:30")
                        .fill(6, four, "11:00", "20:00")
                        .story(pair(), "10:00"))
                .containsExactly("W001", "W002", "2 to W003 at 10:30", "1 to W004 at 10:30");
    }

    @Test
    void whoever_cannot_be_freed_is_asked_for_last_six_times_for_a_start() {
        assertThat(many(6).story(pair(), "10:00")).hasSize(3).contains("6 to W099 at 10:00");
        assertThat(many(7).story(pair(), "10:00")).isEmpty();
    }

    /** One is free; of so many others only the last has a visit that somebody else can do, behind all their ways. */
    private static LooseStreet many(int count) {
        List<Worker> workers = new ArrayList<>(List.of(worker(90, "A"), worker(99, "X")));
        for (int number = 1; number <= count; number++) {
            workers.add(worker(number, "A"));
        }
        LooseStreet street = LooseStreet.of(workers.toArray(Worker[]::new));
        for (int number = 1; number <= count; number++) {
            street.promise(visit(number, number == count ? "X" : "N"), workers.get(1 + number), "10:00", 5);
        }
        return street;
    }
}
