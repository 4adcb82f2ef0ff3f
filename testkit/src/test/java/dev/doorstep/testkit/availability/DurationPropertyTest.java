package dev.doorstep.testkit.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.duration.Durations;
import dev.doorstep.matching.Demand;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.world.SmallDurations;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.SmallTowns;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/** The laws of the oracle where workers take longer than is sold, or less, and not all of them as long. */
@Tag("DSP-13")
class DurationPropertyTest {
    private static final LocalDate DAY = SmallTowns.DAY;

    @Property(tries = 1_000)
    void lists_what_a_scan_of_every_minute_finds_for_each_worker_by_their_own_time(@ForAll long seed) {
        SmallTown town = SmallTowns.town(seed);
        Demand demand = demand(seed);
        Durations durations = SmallDurations.durations(seed);
        TravelTimes travel = GreatCircleTravelTimes.withDetourPercent(
                town.branch().settings().detourPercent());
        TravelTimes gone = new TriedDepartures(travel, durations, town.branch().zone());
        List<Instant> listed = learned(town, travel, durations).slots(demand, DAY).stream()
                .flatMap(slot -> Stream.generate(slot::start).limit(slot.workers()))
                .toList();
        List<Instant> scanned = town.workers().stream()
                .flatMap(time -> scan(town, time, gone, demand, durations).stream())
                .sorted()
                .toList();
        assertThat(listed).isEqualTo(scanned);
        Statistics.label("slots").collect(listed.isEmpty() ? "none" : "some");
        Statistics.label("durations")
                .collect(town.workers().stream()
                        .map(time -> durations.atDoor(demand, time.worker(), DAY))
                        .distinct()
                        .count());
    }

    @Property(tries = 150)
    @Tag("AHEAD-02")
    void a_start_is_listed_exactly_if_it_can_be_held_and_is_held_as_long_as_its_worker_takes(@ForAll long seed) {
        SmallTown town = SmallTowns.town(seed);
        Demand demand = demand(seed);
        Durations durations = SmallDurations.durations(seed);
        try (InMemoryStore store = InMemoryStore.open()) {
            town.settle(store);
            settle(town, durations, store);
            Desk desk = town.desk(store);
            List<Slot> slots = desk.read(t -> t.availability().slots(SlotQuery.day(demand, DAY)))
                    .get(0)
                    .slots();
            Instant midnight = DAY.atStartOfDay(town.branch().zone()).toInstant();
            for (int minute = 0; minute < 24 * 60; minute += 5) {
                Instant start = midnight.plus(Duration.ofMinutes(minute));
                Optional<Claim> held = hold(desk, demand, start);
                assertThat(held.map(Claim::worker))
                        .isEqualTo(slots.stream()
                                .filter(slot -> slot.start().equals(start))
                                .map(Slot::best)
                                .findFirst());
                held.ifPresent(claim ->
                        assertThat(claim.door().duration()).isEqualTo(planned(town, claim, demand, durations)));
                Statistics.label("start").collect(held.isPresent() ? "slot" : "no slot");
            }
        }
    }

    @Property(tries = 300)
    void where_nothing_was_learned_nothing_changes(@ForAll long seed) {
        SmallTown town = SmallTowns.town(seed);
        TravelTimes travel = GreatCircleTravelTimes.standard();
        Durations learned = new Durations(SmallDurations.durations(seed).models().stream()
                .map(model -> model.withWays(null))
                .toList());
        Durations empty = new Durations(learned.models().stream()
                .map(model -> model.among(Set.of(), Set.of()))
                .toList());
        Demand unknown = demand(seed).selling(null);
        assertThat(learned(town, travel, empty).slots(demand(seed), DAY))
                .isEqualTo(town.snapshot(travel).slots(demand(seed), DAY));
        assertThat(learned(town, travel, learned).slots(unknown, DAY))
                .isEqualTo(town.snapshot(travel).slots(unknown, DAY));
    }

    private static Demand demand(long seed) {
        return SmallTowns.demand(seed).selling(SmallDurations.OFFERING);
    }

    private static CalendarSnapshot learned(SmallTown town, TravelTimes travel, Durations durations) {
        CalendarSnapshot plain = town.snapshot(travel);
        return CalendarSnapshot.of(plain.terms().with(durations), plain.workers());
    }

    private static List<Instant> scan(
            SmallTown town, WorkerTime time, TravelTimes travel, Demand demand, Durations durations) {
        Duration own = durations.atDoor(demand, time.worker(), DAY);
        SmallTown alone = new SmallTown(town.branch(), town.now(), List.of(time));
        return new MinuteScan(alone, travel, demand.lasting(own)).startsOn(DAY);
    }

    private static Duration planned(SmallTown town, Claim claim, Demand demand, Durations durations) {
        return town.workers().stream()
                .map(WorkerTime::worker)
                .filter(worker -> worker.id().equals(claim.worker()))
                .map(worker -> durations.atDoor(demand, worker, DAY))
                .findFirst()
                .orElseThrow();
    }

    private static void settle(SmallTown town, Durations durations, Store store) {
        try (Session session = store.open(town.branch().id(), SessionMode.WRITE)) {
            durations
                    .models()
                    .forEach(model -> session.availability().durations().save(model.withVersion(0), town.now()));
            session.commit();
        }
    }

    /** Holds in a transaction that is undone, so that every start is asked of the same snapshot. */
    private static Optional<Claim> hold(Desk desk, Demand demand, Instant start) {
        try {
            return Optional.of(desk.read(t -> t.availability().hold(demand, start)));
        } catch (SlotTakenException taken) {
            assertThat(taken.blockers()).isNotEmpty();
            return Optional.empty();
        }
    }
}
