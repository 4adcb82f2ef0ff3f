package dev.doorstep.testkit.availability;

import static dev.doorstep.testkit.availability.LooseStreet.visit;
import static dev.doorstep.testkit.availability.LooseStreet.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.duration.Durations;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a visit takes whoever comes, and whoever it goes to, where workers take longer than is sold, or less. */
@Tag("AHEAD-03")
@Tag("DSP-13")
class RoomByDurationTest {
    private static final OfferingId CLEANING = OfferingId.of("CLEANING");
    private static final Worker QUICK = worker(1, "A");
    private static final Worker SLOW = worker(2, "A");
    private static final Worker USUAL = worker(3, "A");

    /** An hour takes the quick one half an hour, and the slow one half an hour more. */
    private static final Durations LEARNED = Street.learned(CLEANING, Map.of(QUICK.code(), 5_000, SLOW.code(), 15_000));

    private static final Demand SOLD = visit(1, "A").selling(CLEANING);
    private static final Demand ASKED = visit(9, "A").selling(CLEANING);
    private static final Demand SETTLED = visit(9, "A");

    private static LooseStreet street(Worker... workers) {
        return LooseStreet.of(Street.minutes(0), LEARNED, workers);
    }

    private static Demand named(Demand asked, Worker worker) {
        return asked.withChoice(WorkerChoice.strict(worker.id()));
    }

    @Test
    void whoever_gets_a_visit_takes_the_time_that_they_take() {
        assertThat(street(USUAL, QUICK)
                        .promise(SOLD, USUAL, "10:00", 5)
                        .fill(2, QUICK, "10:30", "20:00")
                        .story(named(SETTLED, USUAL), "10:00"))
                .containsExactly("W003", "1 to W001 at 10:00");
        assertThat(street(USUAL, SLOW)
                        .promise(SOLD, USUAL, "10:00", 5)
                        .fill(2, SLOW, "11:15", "20:00")
                        .story(named(SETTLED, USUAL), "10:00"))
                .as("a quarter of an hour is missing")
                .isEmpty();
    }

    @Test
    void whoever_comes_takes_the_time_that_they_take() {
        assertThat(street(QUICK, USUAL)
                        .promise(visit(1, "A", 30), QUICK, "10:00", 5)
                        .accept(visit(2, "A", 30), QUICK, "10:30", 5)
                        .story(named(ASKED, QUICK), "10:00"))
                .as("half an hour is enough")
                .containsExactly("W001", "1 to W003 at 10:00");
        assertThat(street(SLOW, USUAL)
                        .promise(visit(1, "A"), SLOW, "10:00", 5)
                        .accept(visit(2, "A"), SLOW, "11:15", 5)
                        .story(named(ASKED, SLOW), "10:00"))
                .as("an hour is not enough")
                .isEmpty();
    }

    @Test
    void whoever_is_quick_may_begin_later_and_whoever_is_slow_must_be_done_when_the_branch_closes() {
        assertThat(street(QUICK, USUAL)
                        .promise(visit(1, "A", 30), QUICK, "19:30", 5)
                        .story(named(ASKED, QUICK), "19:30"))
                .containsExactly("W001", "1 to W003 at 19:30");
        LooseStreet evening = new LooseStreet(Street.town(Street.minutes(0), LEARNED, night(SLOW), night(USUAL)))
                .promise(visit(1, "A"), SLOW, "19:00", 5);
        assertThat(evening.story(named(ASKED, SLOW), "19:00")).isEmpty();
        assertThat(evening.story(named(ASKED, SLOW), "18:30")).containsExactly("W002", "1 to W003 at 19:00");
    }

    private static WorkerTime night(Worker worker) {
        return Townsfolk.idle(worker, LocalTime.of(8, 0), LocalTime.MIDNIGHT);
    }

    @Test
    void whoever_keeps_a_visit_at_another_minute_keeps_the_time_that_they_were_given_for_it() {
        assertThat(LooseStreet.of(SLOW)
                        .promise(SOLD, SLOW, "10:00", 65)
                        .fill(2, SLOW, "12:00", "20:00")
                        .learning(LEARNED)
                        .story(SETTLED, "10:00"))
                .as("an hour was promised before it was known how long it takes")
                .containsExactly("W002", "1 to W002 at 11:00");
        assertThat(LooseStreet.of(SLOW)
                        .promise(SOLD, SLOW, "10:00", 65)
                        .promise(visit(2, "A", 30), SLOW, "11:30", 65)
                        .fill(3, SLOW, "12:30", "20:00")
                        .learning(LEARNED)
                        .story(SETTLED, "10:00"))
                .as("and while another makes room for it")
                .containsExactly("W002", "1 to W002 at 11:00", "2 to W002 at 12:00");
        assertThat(LooseStreet.of(SLOW, QUICK)
                        .promise(SOLD, SLOW, "10:00", 65)
                        .learning(LEARNED)
                        .story(named(SETTLED, SLOW), "10:00"))
                .as("the minute counts more than who comes")
                .containsExactly("W002", "1 to W001 at 10:00");
    }

    @Test
    void a_crew_makes_room_in_the_same_way() {
        Demand second = visit(8, "A").selling(CLEANING);
        Crew both = new Crew(List.of(new Crew.Member(ASKED, Duration.ZERO), new Crew.Member(second, Duration.ZERO)));
        LooseStreet evening = street(QUICK, worker(4, "A"), USUAL)
                .promise(visit(1, "A", 30), QUICK, "19:30", 5)
                .fill(2, USUAL, "19:00", "19:30");
        assertThat(evening.story(both, "19:30")).as("one of them takes an hour").isEmpty();
        assertThat(evening.story(Crew.of(named(ASKED, QUICK)), "19:30")).isNotEmpty();
    }
}
