package dev.doorstep.testkit.availability;

import static dev.doorstep.testkit.availability.Street.DOOR;
import static dev.doorstep.testkit.availability.Street.ID;
import static dev.doorstep.testkit.availability.Street.MONDAY;
import static dev.doorstep.testkit.availability.Street.NOW;
import static dev.doorstep.testkit.availability.Street.TUESDAY;
import static dev.doorstep.testkit.availability.Street.WORKER;
import static dev.doorstep.testkit.availability.Street.at;
import static dev.doorstep.testkit.availability.Street.claim;
import static dev.doorstep.testkit.availability.Street.having;
import static dev.doorstep.testkit.availability.Street.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.Transaction;
import dev.doorstep.availability.Agenda;
import dev.doorstep.availability.Agenda.Stretch;
import dev.doorstep.availability.CalendarKeepingWorkers;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.HoursPromisedException;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.availability.roster.SkippedTimeException;
import dev.doorstep.availability.unmet.UnmetDemand;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Branch;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.testkit.VirtualClock;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Seeing who can come, keeping a slot, and keeping shifts, as an office and as a freelancer. */
@Tag("AVL-02")
class AvailabilityTest {
    private final InMemoryStore store = InMemoryStore.open();

    private Desk office(Branch branch, WorkerTime... times) {
        SmallTown town = new SmallTown(branch, NOW, List.of(times));
        town.settle(store);
        return town.desk(store);
    }

    private Desk office(WorkerTime... times) {
        return office(Townsfolk.SHANGHAI, times);
    }

    private Desk freelancer() {
        return Doorstep.builder()
                .store(store)
                .clock(VirtualClock.at(NOW))
                .build()
                .as(Actor.worker(ID, Townsfolk.SHANGHAI.id()));
    }

    private static Crew pair() {
        Demand second = Townsfolk.demand(2, DOOR, Duration.ofHours(1));
        return new Crew(
                List.of(new Crew.Member(hour(DOOR), Duration.ZERO), new Crew.Member(second, Duration.ofMinutes(30))));
    }

    @Test
    @Tag("BKG-07")
    void what_is_listed_in_a_window_is_held_by_one_and_by_a_crew() {
        Desk office = office(having(WORKER), having(Townsfolk.worker(2)));
        TimeWindow late = new TimeWindow(at(TUESDAY, "18:00"), at(TUESDAY, "20:00"));
        List<Slot> one = office.read(t -> t.availability().slots(hour(DOOR), late));
        assertThat(one)
                .extracting(Slot::start)
                .containsExactly(at(TUESDAY, "18:00"), at(TUESDAY, "18:30"), at(TUESDAY, "19:00"));
        List<Slot> two = office.read(t -> t.availability().slots(pair(), late));
        assertThat(two).extracting(Slot::start).containsExactly(at(TUESDAY, "18:00"), at(TUESDAY, "18:30"));
        assertThat(two).allSatisfy(slot -> assertThat(slot.others()).hasSize(1));
        List<Claim> held = office.inTransaction(t -> t.availability().hold(pair(), at(TUESDAY, "18:30")));
        assertThat(held).extracting(Claim::visit).isEqualTo(pair().visits());
        List<Slot> none = office.read(t -> t.availability().slots(hour(DOOR), late));
        assertThat(none).extracting(Slot::start).doesNotContain(at(TUESDAY, "18:30"));
    }

    @Test
    @Tag("BKG-07")
    void each_of_a_crew_is_explained_where_they_begin() {
        Desk office = office(having(WORKER));
        List<Map<?, List<Blocker>>> reasons =
                office.read(t -> List.copyOf(t.availability().explain(pair(), at(TUESDAY, "19:00"))));
        assertThat(reasons).hasSize(2);
        assertThat(reasons.get(0).get(WORKER.code())).isEmpty();
        assertThat(reasons.get(1).get(WORKER.code()))
                .as("the second is not done by eight")
                .hasSize(2);
    }

    @Test
    @Tag("AHEAD-06")
    void a_crew_is_advised_how_it_can_come_on_the_day_on_which_each_of_them_begins() {
        Crew night = new Crew(List.of(
                pair().members().get(0), new Crew.Member(pair().demands().get(1), Duration.ofHours(16))));
        Instant four = at(TUESDAY, "16:00");
        Worker two = Townsfolk.worker(2);
        Desk office = office(
                having(WORKER),
                having(two, claim(two.id(), 1, at(TUESDAY, "08:00"), 720)),
                Townsfolk.idle(Townsfolk.worker(3), LocalTime.of(9, 0), LocalTime.of(10, 0)));
        assertThat(opening(office, night, four)).containsExactly(ID, two.id());
        assertThat(opening(office, pair(), four)).isEmpty();
    }

    private static List<WorkerId> opening(Desk office, Crew crew, Instant start) {
        return office.read(t -> t.advice().opening(crew, start)).stream()
                .flatMap(opening -> opening.fits().stream())
                .map(fit -> fit.worker().id())
                .toList();
    }

    @Test
    @Tag("AHEAD-01")
    void a_refusal_names_the_start_and_what_is_left() {
        Desk office = office(having(WORKER));
        assertThatThrownBy(() -> office.inTransaction(t -> t.availability().hold(hour(DOOR), at(TUESDAY, "19:30"))))
                .isInstanceOf(SlotTakenException.class)
                .hasMessageContaining(at(TUESDAY, "19:30").toString())
                .hasMessageContaining(at(TUESDAY, "19:00").toString());
    }

    @Test
    @Tag("BKG-07")
    void a_crew_is_refused_for_what_stands_against_the_first_of_them_who_finds_nobody() {
        Desk office = office(having(WORKER));
        Demand third = Townsfolk.demand(3, DOOR, Duration.ofHours(1));
        Crew three = new Crew(
                List.of(pair().members().get(0), pair().members().get(1), new Crew.Member(third, Duration.ofHours(2))));
        assertThatThrownBy(() -> office.inTransaction(t -> t.availability().hold(three, at(TUESDAY, "10:00"))))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.blockers()).containsExactly(BlockerCode.SAME_CREW));
    }

    @Test
    @Tag("AVL-01")
    void what_no_shift_holds_any_more_is_told_of_every_day_that_is_asked_for_holds_apart() {
        Desk office = office(having(WORKER));
        Claim promised = book(office, 1, at(TUESDAY, "18:00"));
        office.inTransaction(
                t -> t.availability().hold(Townsfolk.demand(2, DOOR, Duration.ofHours(1)), at(TUESDAY, "12:00")));
        Roster none = Roster.empty(ID);
        List<Claim> two = office.read(t -> t.availability().outside(none, MONDAY, 2));
        assertThat(two).containsExactly(promised);
        List<Claim> one = office.read(t -> t.availability().outside(none, MONDAY, 1));
        assertThat(one).isEmpty();
    }

    @Test
    @Tag("AVL-01")
    void what_began_on_the_day_before_is_told_of_that_day() {
        Claim night = claim(1, at(MONDAY, "23:30"), 60);
        Desk office = office(having(WORKER, night));
        Roster none = Roster.empty(ID);
        List<Claim> tuesday = office.read(t -> t.availability().outside(none, TUESDAY, 1));
        assertThat(tuesday).isEmpty();
        List<Claim> monday = office.read(t -> t.availability().outside(none, MONDAY, 1));
        assertThat(monday).containsExactly(night);
    }

    @Test
    @Tag("RPT-07")
    void what_is_looked_for_in_vain_is_noted_with_what_stands_against_all_who_could_come() {
        Worker two = Townsfolk.worker(2);
        WorkerTime morning = Townsfolk.idle(WORKER, LocalTime.of(8, 0), LocalTime.of(10, 0));
        office(morning, Townsfolk.idle(two, LocalTime.of(8, 0), LocalTime.NOON));
        List<UnmetDemand> noted = new ArrayList<>();
        Desk office = Doorstep.builder()
                .store(store)
                .clock(VirtualClock.at(NOW))
                .unmetDemand((branch, unmet) -> noted.addAll(unmet))
                .build()
                .as(Actor.administrator("li", Townsfolk.SHANGHAI.id()));
        TimeWindow afternoon = new TimeWindow(at(TUESDAY, "12:30"), at(TUESDAY, "13:30"));
        Demand named = hour(DOOR).withChoice(WorkerChoice.strict(ID));
        assertThat(list(office, t -> t.availability().slots(named, afternoon))).isEmpty();
        assertThat(noted.get(0).starts()).isEqualTo(afternoon);
        assertThat(noted.get(0).kind()).isEqualTo(UnmetDemand.Kind.SEARCH);
        assertThat(noted.get(0).blockers()).as("of whom the customer named").containsExactly(BlockerCode.SHIFT);
        Crew pair = pair().wishing(WorkerChoice.strict(two.id()), null);
        TimeWindow noon = new TimeWindow(at(TUESDAY, "11:00"), at(TUESDAY, "11:30"));
        assertThat(list(office, t -> t.availability().slots(pair, noon))).isEmpty();
        assertThat(noted.get(1).starts()).isEqualTo(noon);
        assertThat(noted.get(1).blockers())
                .as("of the one who does not come already")
                .containsExactly(BlockerCode.SHIFT);
        SlotQuery day = SlotQuery.day(named.lasting(Duration.ofHours(3)), TUESDAY);
        assertThat(list(office, t -> t.availability().slots(day)))
                .allMatch(one -> one.slots().isEmpty());
        assertThat(noted.get(2).starts()).isEqualTo(Townsfolk.SHANGHAI.windowOf(TUESDAY, TUESDAY));
        assertThat(noted).hasSize(3);
    }

    private static <T> List<T> list(Desk office, Function<Transaction, List<T>> question) {
        return office.read(question);
    }

    @Test
    @Tag("WRK-20")
    void a_freelancer_takes_back_hours_that_are_only_held_and_none_that_are_promised() {
        Worker free = WORKER.with(WORKER.terms().freelancing(true));
        Desk office = office(having(free));
        Roster hours = office.read(t -> t.availability().roster(ID)).orElseThrow();
        office.inTransaction(t -> t.availability().hold(hour(DOOR), at(TUESDAY, "12:00")));
        Roster off = freelancer().inTransaction(t -> t.availability().save(hours.on(TUESDAY, List.of())));
        assertThat(off.hours(TUESDAY)).isEmpty();
        Claim promised = book(office, 2, at(TUESDAY.plusDays(1), "12:00"));
        Roster shorter = off.on(TUESDAY.plusDays(1), List.of(ShiftHours.parse("08:00-12:00")));
        assertThatThrownBy(
                        () -> freelancer().inTransaction(t -> t.availability().save(shorter)))
                .isInstanceOfSatisfying(
                        HoursPromisedException.class,
                        refused -> assertThat(refused.starts())
                                .containsExactly(promised.door().startInclusive()));
    }

    private static Claim book(Desk office, int visit, Instant start) {
        Demand demand = Townsfolk.demand(visit, DOOR, Duration.ofHours(1));
        office.inTransaction(t -> t.availability().hold(demand, start));
        return office.inTransaction(t -> t.availability().confirm(demand));
    }

    @Test
    @Tag("AHEAD-05")
    void no_shift_of_a_day_begins_or_ends_at_a_time_that_the_clocks_skip() {
        Branch plain = Townsfolk.SHANGHAI;
        Branch berlin = new Branch(
                plain.id(),
                plain.name(),
                ZoneId.of("Europe/Berlin"),
                plain.currency(),
                plain.settings(),
                plain.districts(),
                0);
        Desk office = office(berlin, having(WORKER));
        Roster known = office.read(t -> t.availability().roster(ID)).orElseThrow();
        LocalDate spring = LocalDate.of(2026, 3, 29);
        for (String skipped : List.of("02:30-12:00", "00:00-02:30")) {
            assertThatThrownBy(() -> office.inTransaction(
                            t -> t.availability().save(known.on(spring, List.of(ShiftHours.parse(skipped))))))
                    .isInstanceOf(SkippedTimeException.class);
        }
        ShiftHours night = ShiftHours.parse("00:00-24:00");
        Roster saved = office.inTransaction(t -> t.availability().save(known.on(spring, List.of(night))));
        assertThat(saved.hours(spring)).containsExactly(night);
    }

    @Test
    @Tag("WRK-16")
    void a_day_tells_its_breaks_and_no_way_where_there_is_none() {
        List<TimeWindow> shifts = List.of(
                new TimeWindow(at(TUESDAY, "14:00"), at(TUESDAY, "18:00")),
                new TimeWindow(at(TUESDAY, "08:00"), at(TUESDAY, "12:00")));
        Claim claim = Street.claim(1, at(TUESDAY, "08:00"), 60);
        Agenda.Appointment there = new Agenda.Appointment(claim, Duration.ZERO, at(TUESDAY, "08:00"));
        assertThat(new Agenda(ID, TUESDAY, shifts, List.of(), List.of(there), Optional.empty()).stretches())
                .extracting(Stretch::kind)
                .containsExactly(Stretch.Kind.VISIT, Stretch.Kind.FREE, Stretch.Kind.BREAK, Stretch.Kind.FREE);
        assertThat(new Agenda(ID, TUESDAY, List.of(), List.of(), List.of(), Optional.empty()).stretches())
                .isEmpty();
    }

    @Test
    @Tag("AHEAD-01")
    void workers_who_keep_their_calendars_are_found_as_others_are() {
        office(having(WORKER), having(Townsfolk.worker(2)));
        try (Session session = store.open(Townsfolk.SHANGHAI.id(), SessionMode.READ)) {
            CalendarKeepingWorkers keeping = new CalendarKeepingWorkers(
                    session.workers(), session.availability().calendars());
            assertThat(keeping.all()).hasSize(2).isEqualTo(session.workers().all());
            assertThat(keeping.byCode(WORKER.code()))
                    .isEqualTo(keeping.find(ID))
                    .isPresent();
        }
    }
}
