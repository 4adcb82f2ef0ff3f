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
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.SmallTowns;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** The laws of the oracle, over small towns at random. */
class OraclePropertyTest {
    private static final LocalDate DAY = SmallTowns.DAY;

    @Property(tries = 2_000)
    @Tag("AHEAD-02")
    @Tag("AVL-02")
    @Tag("AVL-03")
    @Tag("AVL-04")
    @Tag("AVL-07")
    @Tag("AHEAD-12")
    void lists_what_a_scan_of_every_minute_finds(@ForAll("towns") SmallTown town, @ForAll("demands") Demand demand) {
        TravelTimes travel = travelIn(town);
        List<Instant> listed = new ArrayList<>();
        for (Slot slot : town.snapshot(travel).slots(demand, DAY)) {
            for (int worker = 0; worker < slot.workers(); worker++) {
                listed.add(slot.start());
            }
        }
        Statistics.label("slots").collect(listed.isEmpty() ? "none" : "some");
        assertThat(listed).isEqualTo(new MinuteScan(town, travel, demand).startsOn(DAY));
    }

    @Property(tries = 500)
    @Tag("AHEAD-04")
    @Tag("AVL-09")
    void lists_what_a_scan_finds_where_the_way_depends_on_the_hour(
            @ForAll("towns") SmallTown town, @ForAll("demands") Demand demand) {
        TravelTimes travel = byTheHour(travelIn(town));
        List<Slot> slots = town.snapshot(travel).slots(demand, DAY);
        Statistics.label("slots").collect(slots.isEmpty() ? "none" : "some");
        TravelTimes gone =
                new TriedDepartures(travel, Durations.AS_SOLD, town.branch().zone());
        List<Instant> scanned = new MinuteScan(town, gone, demand).startsOn(DAY);
        assertThat(slots)
                .extracting(Slot::start)
                .containsExactlyElementsOf(Set.copyOf(scanned).stream().sorted().toList());
        assertThat(slots.stream().mapToInt(Slot::workers).sum()).isEqualTo(scanned.size());
    }

    @Property(tries = 150)
    @Tag("AHEAD-02")
    @Tag("AHEAD-03")
    @Tag("AVL-03")
    void a_start_is_listed_exactly_if_it_can_be_held(
            @ForAll("busyTowns") SmallTown town, @ForAll("demands") Demand asked, @ForAll boolean named) {
        Demand demand =
                named ? asked.withChoice(WorkerChoice.strict(Townsfolk.worker(1).id())) : asked;
        Set<Instant> free = starts(town, demand, travelIn(town));
        try (InMemoryStore store = InMemoryStore.open()) {
            town.settleWithVisits(store);
            Desk desk = town.desk(store);
            List<Slot> slots = desk.read(t -> t.availability().slots(SlotQuery.day(demand, DAY)))
                    .get(0)
                    .slots();
            for (Instant start : startsToTry(town, slots)) {
                Optional<Slot> slot = slots.stream()
                        .filter(each -> each.start().equals(start))
                        .findFirst();
                Optional<Claim> held = hold(desk, demand, start, slots);
                String opened = free.contains(start) ? "free" : "others make room";
                Statistics.label("start")
                        .collect(slot.isPresent() ? opened : "no slot")
                        .coverage(seen -> seen.check("others make room").count(starts -> starts > 0));
                assertThat(held.map(Claim::worker)).isEqualTo(slot.map(Slot::best));
            }
        }
    }

    @Property
    @Tag("AHEAD-04")
    @Tag("AVL-09")
    void every_slot_leaves_time_for_both_ways(@ForAll("towns") SmallTown town, @ForAll("demands") Demand demand) {
        TravelTimes travel = travelIn(town);
        CalendarSnapshot snapshot = town.snapshot(travel);
        for (Slot slot : snapshot.slots(demand, DAY)) {
            WorkerTime time = snapshot.worker(slot.best()).orElseThrow();
            TimeWindow door = TimeWindow.of(slot.start(), demand.atDoor());
            neighbours(time, door)
                    .forEach(claim -> assertThat(reachable(travel, time, claim, demand, door))
                            .as("%s beside %s", door, claim)
                            .isTrue());
            Statistics.label("claims").collect(time.claims().isEmpty() ? "none" : "some");
        }
    }

    @Property
    @Tag("AHEAD-04")
    void slower_travel_never_adds_a_slot(
            @ForAll("towns") SmallTown town,
            @ForAll("demands") Demand demand,
            @ForAll @IntRange(min = 100, max = 500) int detour,
            @ForAll @IntRange(min = 1, max = 500) int slower) {
        Set<Instant> fast = starts(town, demand, GreatCircleTravelTimes.withDetourPercent(detour));
        Set<Instant> slow = starts(town, demand, GreatCircleTravelTimes.withDetourPercent(detour + slower));
        Statistics.label("slower").collect(slow.size() < fast.size() ? "loses slots" : "loses nothing");
        assertThat(fast).containsAll(slow);
    }

    @Provide
    Arbitrary<SmallTown> towns() {
        return SmallTowns.towns();
    }

    @Provide
    Arbitrary<SmallTown> busyTowns() {
        return SmallTowns.towns(5);
    }

    @Provide
    Arbitrary<Demand> demands() {
        return SmallTowns.demands();
    }

    /**
     * Holds in a transaction that is undone, so that every start is asked of the same snapshot; whoever is refused is
     * told the nearest of the slots.
     */
    private static Optional<Claim> hold(Desk desk, Demand demand, Instant start, List<Slot> slots) {
        try {
            return Optional.of(desk.read(t -> t.availability().hold(demand, start)));
        } catch (SlotTakenException taken) {
            assertThat(taken.start()).isEqualTo(start);
            assertThat(taken.blockers()).isNotEmpty();
            assertThat(taken.alternatives()).isEqualTo(nearest(slots, start));
            return Optional.empty();
        }
    }

    static List<Instant> everyFiveMinutes(SmallTown town) {
        Instant midnight = DAY.atStartOfDay(town.branch().zone()).toInstant();
        return Stream.iterate(midnight, start -> start.plus(Duration.ofMinutes(5)))
                .limit(24 * 12)
                .toList();
    }

    /** Lists all slots, and every seventh of the other starts: whoever is refused has the whole day looked at again. */
    static List<Instant> startsToTry(SmallTown town, List<Slot> slots) {
        Set<Instant> listed = slots.stream().map(Slot::start).collect(Collectors.toSet());
        List<Instant> all = everyFiveMinutes(town);
        return IntStream.range(0, all.size())
                .filter(index -> index % 7 == 0 || listed.contains(all.get(index)))
                .mapToObj(all::get)
                .toList();
    }

    /** Finds the three slots nearest to a start, the earlier of two that are as near. */
    static List<Slot> nearest(List<Slot> slots, Instant start) {
        return slots.stream()
                .sorted(Comparator.comparing((Slot slot) ->
                                Duration.between(slot.start(), start).abs())
                        .thenComparing(Slot::start))
                .limit(3)
                .toList();
    }

    /** The claim before and the claim after a door; towns at random may hold claims that do not suit each other. */
    private static Stream<Claim> neighbours(WorkerTime time, TimeWindow door) {
        return Stream.concat(
                time.claims().stream()
                        .filter(claim -> !claim.door().endExclusive().isAfter(door.startInclusive()))
                        .reduce((earlier, later) -> later)
                        .stream(),
                time.claims().stream()
                        .filter(claim -> !claim.door().startInclusive().isBefore(door.endExclusive()))
                        .findFirst()
                        .stream());
    }

    private static boolean reachable(TravelTimes travel, WorkerTime time, Claim claim, Demand demand, TimeWindow door) {
        boolean before = claim.door().startInclusive().isBefore(door.startInclusive());
        TimeWindow first = before ? claim.door() : door;
        TimeWindow second = before ? door : claim.door();
        Duration way = before
                ? travel.between(
                                claim.place(),
                                demand.place().point(),
                                time.worker().base().mode(),
                                first.endExclusive())
                        .duration()
                : travel.between(
                                demand.place().point(),
                                claim.place(),
                                time.worker().base().mode(),
                                first.endExclusive())
                        .duration();
        // Only neighbours count, and over three doors the way may be shorter than over two: rounding up adds seconds.
        return !first.endExclusive().plus(way).minusSeconds(2).isAfter(second.startInclusive());
    }

    private static Set<Instant> starts(SmallTown town, Demand demand, TravelTimes travel) {
        Set<Instant> starts = new HashSet<>();
        town.snapshot(travel).slots(demand, DAY).forEach(slot -> starts.add(slot.start()));
        return starts;
    }

    /**
     * Every third hour of departure the way takes twice as long, the hour after it three times, and within an hour it
     * gets longer by the minute, which counts for nothing.
     */
    private static TravelTimes byTheHour(TravelTimes even) {
        return (from, to, mode, departure) -> {
            Travel travel = even.between(from, to, mode, departure);
            long hour = Duration.ofHours(1).toSeconds();
            long factor = 1 + departure.getEpochSecond() / hour % 3;
            long within = departure.getEpochSecond() % hour;
            return Travel.of(travel.metres(), travel.duration().toSeconds() * factor + within);
        };
    }

    static TravelTimes travelIn(SmallTown town) {
        return GreatCircleTravelTimes.in(town.branch());
    }
}
