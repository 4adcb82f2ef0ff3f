package dev.doorstep.testkit.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Fit;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.SmallTowns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** The laws of the oracle for crews, over small towns at random. */
@Tag("AHEAD-02")
@Tag("AVL-02")
class CrewPropertyTest {
    /** So many that a crew finds its people in some towns and not in others. */
    private static final int WORKERS = 12;

    /** One way for all of a crew to come. */
    private record Way(List<WorkerId> workers, long rank, long travel) {}

    @Property
    void lists_the_starts_at_which_some_choice_of_different_workers_can_come(
            @ForAll("towns") SmallTown town, @ForAll("crews") Crew crew) {
        CalendarSnapshot calendars = town.snapshot(OraclePropertyTest.travelIn(town));
        List<Slot> slots =
                calendars.slots(new SlotQuery(crew, SmallTowns.DAY, 1)).get(0).slots();
        List<Instant> possible = new ArrayList<>();
        int choices = 0;
        for (Instant start : OraclePropertyTest.everyFiveMinutes(town)) {
            List<Way> ways = ways(calendars, crew, start, 0, new HashSet<>());
            Optional<Slot> slot =
                    slots.stream().filter(each -> each.start().equals(start)).findFirst();
            choices = Math.max(choices, ways.size());
            assertThat(slot.isPresent()).as("%s", start).isEqualTo(!ways.isEmpty());
            slot.ifPresent(found -> {
                Way taken = ways.stream()
                        .filter(way -> way.workers.equals(all(found)))
                        .findFirst()
                        .orElseThrow();
                assertThat(found.addedTravel().toSeconds()).isEqualTo(taken.travel);
                assertThat(ways)
                        .noneMatch(
                                way -> way.rank < taken.rank || (way.rank == taken.rank && way.travel < taken.travel));
                possible.add(start);
            });
        }
        assertThat(slots).extracting(Slot::start).isEqualTo(possible);
        Statistics.label("ways to come").collect(Math.min(choices, 2)).coverage(seen -> {
            seen.check(0).percentage(share -> share > 10);
            seen.check(2).percentage(share -> share > 10);
        });
    }

    @Property(tries = 60)
    @Tag("AHEAD-03")
    @Tag("AVL-03")
    void a_start_is_listed_exactly_if_it_can_be_held(@ForAll("towns") SmallTown town, @ForAll("crews") Crew crew) {
        List<Instant> free = town
                .snapshot(OraclePropertyTest.travelIn(town))
                .slots(new SlotQuery(crew, SmallTowns.DAY, 1))
                .get(0)
                .slots()
                .stream()
                .map(Slot::start)
                .toList();
        try (InMemoryStore store = InMemoryStore.open()) {
            town.settleWithVisits(store);
            Desk desk = town.desk(store);
            List<Slot> slots = desk.read(t -> t.availability().slots(new SlotQuery(crew, SmallTowns.DAY, 1)))
                    .get(0)
                    .slots();
            for (Instant start : OraclePropertyTest.startsToTry(town, slots)) {
                Optional<List<WorkerId>> listed = slots.stream()
                        .filter(each -> each.start().equals(start))
                        .findFirst()
                        .map(CrewPropertyTest::all);
                String opened = free.contains(start) ? "free" : "others make room";
                Statistics.label("start")
                        .collect(listed.isPresent() ? opened : "no slot")
                        .coverage(seen -> seen.check("others make room").count(starts -> starts > 0));
                assertThat(held(desk, crew, start, slots)).isEqualTo(listed);
            }
        }
    }

    @Provide
    Arbitrary<SmallTown> towns() {
        return SmallTowns.towns(WORKERS);
    }

    /** Two or three at one door, together or one after another; most are asked what the lead is asked. */
    @Provide
    Arbitrary<Crew> crews() {
        Arbitrary<Integer> later = Arbitraries.frequency(Tuple.of(2, 0), Tuple.of(1, 12), Tuple.of(1, 20))
                .map(grains -> grains * 5);
        return Combinators.combine(
                        SmallTowns.demands().list().ofMinSize(2).ofMaxSize(3),
                        Arbitraries.integers().between(1, 5).list().ofSize(3),
                        later.list().ofSize(2))
                .as(CrewPropertyTest::crew);
    }

    private static Crew crew(List<Demand> demands, List<Integer> alike, List<Integer> later) {
        List<Crew.Member> members = new ArrayList<>();
        Demand lead = demands.get(0);
        Duration after = Duration.ZERO;
        for (Demand other : demands) {
            Demand demand = alike.get(members.size()) > 1 ? lead.withChoice(WorkerChoice.any()) : other;
            if (!members.isEmpty()) {
                after = after.plusMinutes(later.get(members.size() - 1));
            }
            members.add(new Crew.Member(
                    new Demand(
                            new VisitId(new UUID(9, members.size())),
                            lead.place(),
                            demand.requirement(),
                            demand.atDoor(),
                            demand.gender(),
                            demand.choice(),
                            Set.of(),
                            lead.customer()),
                    after));
        }
        return new Crew(members);
    }

    private static List<WorkerId> all(Slot slot) {
        return Stream.concat(Stream.of(slot.best()), slot.others().stream()).toList();
    }

    /** Tries every choice of different workers for the places from one on. */
    private static List<Way> ways(
            CalendarSnapshot calendars, Crew crew, Instant start, int place, Set<WorkerId> taken) {
        if (place == crew.members().size()) {
            return List.of(new Way(List.of(), 0, 0));
        }
        Crew.Member member = crew.members().get(place);
        Purpose purpose = member.after().isZero() ? Purpose.BOOK : Purpose.BESIDE;
        List<Way> ways = new ArrayList<>();
        for (WorkerTime time : calendars.workers()) {
            WorkerId worker = time.worker().id();
            Optional<Fit> fit = calendars.fit(member.demand(), worker, member.startIf(start), purpose);
            if (fit.isPresent() && taken.add(worker)) {
                for (Way rest : ways(calendars, crew, start, place + 1, taken)) {
                    List<WorkerId> workers = new ArrayList<>(List.of(worker));
                    workers.addAll(rest.workers);
                    ways.add(new Way(
                            workers,
                            rest.rank + member.demand().choice().rankOf(worker),
                            rest.travel + fit.get().addedTravel().toSeconds()));
                }
                taken.remove(worker);
            }
        }
        return ways;
    }

    /**
     * Holds in a transaction that is undone, so that every start is asked of the same snapshot; who is refused is told
     * the nearest of the slots.
     */
    private static Optional<List<WorkerId>> held(Desk desk, Crew crew, Instant start, List<Slot> slots) {
        try {
            return Optional.of(desk.read(t -> t.availability().hold(crew, start)).stream()
                    .map(Claim::worker)
                    .toList());
        } catch (SlotTakenException taken) {
            assertThat(taken.start()).isEqualTo(start);
            assertThat(taken.alternatives()).isEqualTo(OraclePropertyTest.nearest(slots, start));
            return Optional.empty();
        }
    }
}
