package dev.doorstep.testkit.availability;

import static dev.doorstep.testkit.availability.LooseStreet.visit;
import static dev.doorstep.testkit.availability.LooseStreet.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.LooseVisits;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotDay;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Crew;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What opens a start when it is asked for opens it on the list, in a window and among what is offered instead. */
@Tag("AHEAD-03")
@Tag("AVL-08")
class RoomListedTest {
    private static final LocalDate FRIDAY = Street.TUESDAY.plusDays(3);
    private static final Worker ONE = worker(1, "AB");
    private static final Worker TWO = worker(2, "BC");
    private static final Worker THREE = worker(3, "C");
    private static final Crew ASKED = Crew.of(visit(9, "A"));
    private static final Crew PAIR = new Crew(
            List.of(new Crew.Member(visit(8, "D"), Duration.ZERO), new Crew.Member(visit(9, "A"), Duration.ZERO)));

    /** Does something in a store that knows nothing but what is promised on a street; each look may ask anew. */
    private static <T> T on(LooseStreet street, Function<Desks, T> deed) {
        try (InMemoryStore store = InMemoryStore.open()) {
            new SmallTown(Townsfolk.SHANGHAI, Street.NOW, street.calendars().workers()).settle(store);
            LooseVisits loose = visits -> {
                street.forget();
                return street.among(visits);
            };
            return Desks.in(store, Street.NOW, 0, loose, deed);
        }
    }

    /** All day long, three days, a visit is in the way that nobody else can do; on Friday one gives way in turn. */
    private static LooseStreet week(Worker... others) {
        Worker[] all = List.of(List.of(ONE, TWO, THREE), List.of(others)).stream()
                .flatMap(List::stream)
                .toArray(Worker[]::new);
        LooseStreet street = LooseStreet.of(all);
        for (int day = 0; day < 3; day++) {
            Instant opening = Street.at(Street.TUESDAY.plusDays(day), "08:00");
            street.promise(visit(10 + day, "B", 720), ONE, opening, 5)
                    .promise(visit(20 + day, "N", 720), TWO, opening, 5);
        }
        return street.promise(visit(1, "B", 720), ONE, Street.at(FRIDAY, "08:00"), 5)
                .promise(visit(2, "C", 60), TWO, Street.at(FRIDAY, "10:00"), 5);
    }

    @Test
    void many_starts_that_stay_closed_keep_no_later_one_from_being_looked_at_as_far() {
        LooseStreet street = week(worker(4, "D"));
        for (Crew asked : List.of(ASKED, PAIR)) {
            List<SlotDay> days = on(street, desks -> desks.crewing().slots(new SlotQuery(asked, Street.TUESDAY, 4)));
            assertThat(days.subList(0, 3)).allMatch(day -> day.slots().isEmpty());
            assertThat(days.get(3).slots()).extracting(Slot::start).hasSize(23).contains(Street.at(FRIDAY, "08:00"));
        }
    }

    @Test
    void a_window_is_held_at_the_first_start_for_which_others_make_room() {
        LooseStreet street = LooseStreet.of(ONE, TWO, worker(4, "D"))
                .promise(visit(1, "N"), ONE, "10:00", 60)
                .promise(visit(2, "B"), ONE, "11:00", 5);
        TimeWindow window = new TimeWindow(LooseStreet.at("10:00"), LooseStreet.at("12:00"));
        for (Crew asked : List.of(ASKED, PAIR)) {
            List<Claim> held = on(street, desks -> desks.crewing().hold(asked, window));
            assertThat(held.get(0).door().startInclusive()).isEqualTo(LooseStreet.at("11:00"));
        }
    }

    @Test
    void whoever_is_refused_a_start_is_offered_the_three_nearest_for_which_others_make_room_too() {
        LooseStreet street = LooseStreet.of(ONE, TWO, worker(4, "D"))
                .accept(visit(1, "N", 120), ONE, "08:00", 5)
                .accept(visit(2, "N", 60), ONE, "12:00", 5)
                .promise(visit(3, "B"), ONE, "13:00", 5)
                .promise(visit(4, "B"), ONE, "11:00", 5);
        for (Crew asked : List.of(ASKED, PAIR)) {
            SlotTakenException refused = catchThrowableOfType(
                    SlotTakenException.class,
                    () -> on(street, desks -> desks.crewing().hold(asked, LooseStreet.at("12:00"))));
            assertThat(refused.alternatives())
                    .extracting(Slot::start)
                    .containsExactly(LooseStreet.at("11:00"), LooseStreet.at("13:00"), LooseStreet.at("10:30"));
        }
    }
}
